import type { Part, PartId } from './estimate.ts';

/** A part as a piece of the stacked bar, in pixels. */
export interface Segment {
  readonly id: PartId;
  readonly label: string;
  readonly bytes: number;
  readonly x: number;
  readonly width: number;
}

/** The parts end to end on a linear axis from 0 to maxBytes. */
export function stack(parts: readonly Part[], maxBytes: number, width: number): Segment[] {
  let start = 0;
  return parts.map((part) => {
    const segment = {
      ...part,
      x: (start / maxBytes) * width,
      width: (part.bytes / maxBytes) * width,
    };
    start += part.bytes;
    return segment;
  });
}

export interface Placed {
  readonly left: number;
  readonly width: number;
}

/**
 * Places labels in one lane, each as near to its wanted centre as the others allow: pushed right
 * past the one before, then pushed back from the right edge. They overlap only when together they
 * are wider than the lane.
 */
export function spread(
  labels: readonly { readonly centre: number; readonly width: number }[],
  laneWidth: number,
  gap = 10,
): Placed[] {
  const placed: { left: number; width: number }[] = [];
  let end = 0;
  for (const { centre, width } of labels) {
    const left = Math.max(centre - width / 2, end);
    placed.push({ left, width });
    end = left + width + gap;
  }
  let limit = laneWidth;
  for (const label of placed.toReversed()) {
    label.left = Math.max(0, Math.min(label.left, limit - label.width));
    limit = label.left - gap;
  }
  return placed;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];

/** The label of a tick, for round values only: 5e9 -> "5 GB" */
export function roundBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3 + 1e-9), units.length - 1);
  return `${Number((bytes / 1000 ** step).toPrecision(3))}\u202f${units[step]}`;
}
