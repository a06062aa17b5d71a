import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../../src/lab/protocol/event-base.ts';
import { followAll } from '../../../../../src/lab/transfer/view/follow.ts';
import { boxIou, galleryOf } from '../../../../../src/lab/shared/gallery.ts';
import { emptyRun, lastEpoch } from '../../../../../src/lab/transfer/view/run-view.ts';
import { frozenEvents } from './sample-run.ts';

const edge = fc.double({ min: 0, max: 1, noNaN: true });
const anyBox = fc
  .tuple(edge, edge, edge, edge)
  .map(([a, b, c, d]): Box => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

describe('intersection over union', () => {
  it('is what a drawing gives', () => {
    expect(boxIou([0, 0, 0.5, 0.5], [0.25, 0, 0.75, 0.5])).toBeCloseTo(1 / 3);
    expect(boxIou([0, 0, 0.4, 0.4], [0.5, 0.5, 1, 1])).toBe(0);
    expect(boxIou([0.1, 0.1, 0.1, 0.1], [0.1, 0.1, 0.1, 0.1])).toBe(0);
  });

  it('is a share, the same both ways, and one of a box with itself', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const iou = boxIou(a, b);
        expect(iou).toBeGreaterThanOrEqual(0);
        expect(iou).toBeLessThanOrEqual(1 + 1e-9);
        expect(boxIou(b, a)).toBeCloseTo(iou, 12);
      }),
    );
    expect(boxIou([0.2, 0.1, 0.7, 0.9], [0.2, 0.1, 0.7, 0.9])).toBeCloseTo(1);
  });
});

describe('the gallery', () => {
  const truth: Box = [0.1, 0.1, 0.9, 0.5];

  it('has no predictions before the first epoch', () => {
    expect(galleryOf(lastEpoch(emptyRun)?.gallery ?? [], [truth])).toEqual([
      { truth, predicted: null, iou: null },
    ]);
  });

  it('shows the boxes of the last epoch beside the true ones', () => {
    const [scene] = galleryOf(lastEpoch(followAll(frozenEvents))?.gallery ?? [], [truth]);
    expect(scene?.predicted).toEqual([0.1, 0.1, 0.9, 0.9]);
    expect(scene?.iou).toBeCloseTo(0.5);
  });
});
