import { answer, mapSlopes, numbersPerCell, proposals } from './cells.ts';

/**
 * The loss of one box in plain numbers: 8 · Huber + 1 - GIoU. Boxes are [left, top, right, bottom]
 * as fractions of the picture's side.
 */

/** Errors of an edge above this share of the side count linearly, smaller ones by their square. */
export const huberDelta = 0.05;
export const huberWeight = 8;
/** Keeps the ratio of two areas finite. */
export const smallestArea = 1e-6;

type Four = ArrayLike<number>;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const edgesOf = (box: Four): Edges => ({
  left: box[0] as number,
  top: box[1] as number,
  right: box[2] as number,
  bottom: box[3] as number,
});

/**
 * Huber (1964) divided by delta, so that its slope far away is 1: error² / (2 · delta) up to delta,
 * then error - delta / 2; mean over the four edges. Adds its slopes to `slopes`.
 */
function huber(predicted: Four, wanted: Four, slopes: Float64Array): number {
  let sum = 0;
  for (let edge = 0; edge < 4; edge += 1) {
    const difference = (predicted[edge] as number) - (wanted[edge] as number);
    const error = Math.abs(difference);
    const near = Math.min(error, huberDelta);
    sum += error - near + (near * near) / (2 * huberDelta);
    const slope = (Math.sign(difference) * near) / huberDelta;
    slopes[edge] = (slopes[edge] as number) + (huberWeight * slope) / 4;
  }
  return sum / 4;
}

/** A length and its slopes by the predicted edges before and after it. */
interface Span {
  readonly length: number;
  readonly bySmaller: number;
  readonly byGreater: number;
}

/** What both spans share along one axis; nothing when they do not meet. */
function shared(from: number, to: number, from2: number, to2: number): Span {
  const length = Math.min(to, to2) - Math.max(from, from2);
  if (length <= 0) return { length: 0, bySmaller: 0, byGreater: 0 };
  return { length, bySmaller: from >= from2 ? -1 : 0, byGreater: to <= to2 ? 1 : 0 };
}

/** From the first edge of the two spans to the last one. */
function around(from: number, to: number, from2: number, to2: number): Span {
  return {
    length: Math.max(to, to2) - Math.min(from, from2),
    bySmaller: from <= from2 ? -1 : 0,
    byGreater: to >= to2 ? 1 : 0,
  };
}

/** Slopes of an area by left, top, right, bottom. */
const areaSlopes = (x: Span, y: Span): readonly number[] => [
  x.bySmaller * y.length,
  y.bySmaller * x.length,
  x.byGreater * y.length,
  y.byGreater * x.length,
];

const own = (from: number, to: number): Span => ({
  length: to - from,
  bySmaller: -1,
  byGreater: 1,
});

/** 1 - GIoU (Rezatofighi et al. 2019, arXiv:1902.09630). Adds its slopes to `slopes`. */
function giouLoss(predicted: Four, wanted: Four, slopes: Float64Array): number {
  const a = edgesOf(predicted);
  const b = edgesOf(wanted);
  const [x, y] = [own(a.left, a.right), own(a.top, a.bottom)];
  const sharedX = shared(a.left, a.right, b.left, b.right);
  const sharedY = shared(a.top, a.bottom, b.top, b.bottom);
  const aroundX = around(a.left, a.right, b.left, b.right);
  const aroundY = around(a.top, a.bottom, b.top, b.bottom);

  const intersection = sharedX.length * sharedY.length;
  const wantedArea = (b.right - b.left) * (b.bottom - b.top);
  const union = x.length * y.length + wantedArea - intersection;
  const hull = aroundX.length * aroundY.length;
  const [unionBelow, hullBelow] = [union + smallestArea, hull + smallestArea];

  const bySharing = areaSlopes(sharedX, sharedY);
  const byArea = areaSlopes(x, y);
  const byHull = areaSlopes(aroundX, aroundY);
  for (let edge = 0; edge < 4; edge += 1) {
    const ofIntersection = bySharing[edge] as number;
    const ofUnion = (byArea[edge] as number) - ofIntersection;
    const ofHull = byHull[edge] as number;
    const ofIou = ofIntersection / unionBelow - (intersection * ofUnion) / unionBelow ** 2;
    const ofEmpty = (ofHull - ofUnion) / hullBelow - ((hull - union) * ofHull) / hullBelow ** 2;
    slopes[edge] = (slopes[edge] as number) - ofIou + ofEmpty;
  }
  return 1 - intersection / unionBelow + (hull - union) / hullBelow;
}

/** The loss of a predicted box; its slopes by the four edges are written into `slopes`. */
export function boxLoss(predicted: Four, wanted: Four, slopes: Float64Array): number {
  slopes.fill(0);
  const edges = huberWeight * huber(predicted, wanted, slopes);
  return edges + giouLoss(predicted, wanted, slopes);
}

/**
 * Mean loss of the boxes that a network's maps stand for, and its slopes by the maps.
 * @param maps [samples, gridSide · gridSide, 5].
 * @param wanted [samples, 4]: left, top, right, bottom as fractions of the side.
 * @param slopes Of the shape of `maps`; written.
 */
export function gridLoss(
  maps: ArrayLike<number>,
  wanted: Float32Array,
  gridSide: number,
  slopes: Float32Array,
): number {
  const samples = wanted.length / 4;
  const perSample = gridSide * gridSide * numbersPerCell;
  const byEdge = new Float64Array(4);
  let sum = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const offset = sample * perSample;
    const proposed = proposals(maps, offset, gridSide);
    const target = wanted.subarray(4 * sample, 4 * sample + 4);
    sum += boxLoss(answer(proposed), target, byEdge);
    mapSlopes(
      proposed,
      byEdge.map((slope) => slope / samples),
      slopes,
      offset,
    );
  }
  return sum / samples;
}
