/** Boxes in plain numbers: [left, top, right, bottom], fractions of the picture's side. */
type BoxLike = ArrayLike<number>;

interface Overlap {
  readonly intersection: number;
  readonly union: number;
  /** Area of the smallest box around both. */
  readonly hull: number;
}

const length = (from: number, to: number): number => Math.max(0, to - from);

function overlap(a: BoxLike, b: BoxLike): Overlap {
  const [left, top, right, bottom] = Array.from(a) as [number, number, number, number];
  const [left2, top2, right2, bottom2] = Array.from(b) as [number, number, number, number];
  const intersection =
    length(Math.max(left, left2), Math.min(right, right2)) *
    length(Math.max(top, top2), Math.min(bottom, bottom2));
  const areas =
    length(left, right) * length(top, bottom) + length(left2, right2) * length(top2, bottom2);
  const hull =
    length(Math.min(left, left2), Math.max(right, right2)) *
    length(Math.min(top, top2), Math.max(bottom, bottom2));
  return { intersection, union: areas - intersection, hull };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Intersection over union, from 0 to 1; 0 for two boxes without area. */
export function boxIou(a: BoxLike, b: BoxLike): number {
  const { intersection, union } = overlap(a, b);
  return ratio(intersection, union);
}

/**
 * IoU minus the share of the hull that neither box covers, from -1 to 1: unlike IoU it still tells
 * apart boxes that do not touch (Rezatofighi et al. 2019, arXiv:1902.09630).
 */
export function boxGiou(a: BoxLike, b: BoxLike): number {
  const { intersection, union, hull } = overlap(a, b);
  return ratio(intersection, union) - ratio(hull - union, hull);
}
