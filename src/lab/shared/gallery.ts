import type { Box } from '../protocol/event-base.ts';

/** A scene of the gallery with its true box and, once an epoch has run, the predicted one. */
export interface GalleryScene {
  readonly truth: Box;
  readonly predicted: Box | null;
  /** Intersection over union of the two; null without a prediction. */
  readonly iou: number | null;
}

const area = ([left, top, right, bottom]: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

/** Intersection over union of two boxes, 0 to 1. */
export function boxIou(a: Box, b: Box): number {
  const common = area([
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ]);
  const union = area(a) + area(b) - common;
  return union > 0 ? common / union : 0;
}

/** The scenes with these true boxes, and the boxes predicted for the first of them. */
export const galleryOf = (predicted: readonly Box[], trueBoxes: readonly Box[]): GalleryScene[] =>
  trueBoxes.map((truth, index) => {
    const box = predicted[index] ?? null;
    return { truth, predicted: box, iou: box && boxIou(truth, box) };
  });
