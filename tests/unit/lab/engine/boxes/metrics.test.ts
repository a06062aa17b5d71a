import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxGiou, boxIou } from '../../../../../src/lab/engine/boxes/metrics.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const boxes = fc
  .tuple(fraction, fraction, fraction, fraction)
  .map(([x, y, x2, y2]) => [Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2)]);

describe('IoU and GIoU', () => {
  it('of two squares that share a quarter of each', () => {
    const [a, b] = [
      [0, 0, 0.5, 0.5],
      [0.25, 0.25, 0.75, 0.75],
    ] as const;
    // Shared 1/16, together 7/16, hull 9/16.
    expect(boxIou(a, b)).toBeCloseTo(1 / 7, 12);
    expect(boxGiou(a, b)).toBeCloseTo(1 / 7 - 2 / 9, 12);
  });

  it('of two squares apart from each other', () => {
    const [a, b] = [
      [0, 0, 0.25, 0.25],
      [0.75, 0, 1, 0.25],
    ] as const;
    expect(boxIou(a, b)).toBe(0);
    // Half of the hull is empty.
    expect(boxGiou(a, b)).toBeCloseTo(-0.5, 12);
  });

  it('stay in their ranges, do not mind the order, and GIoU is never above IoU', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        expect(boxIou(a, b)).toBe(boxIou(b, a));
        expect(boxIou(a, b)).toBeGreaterThanOrEqual(0);
        expect(boxIou(a, b)).toBeLessThanOrEqual(1 + 1e-12);
        expect(boxGiou(a, b)).toBeLessThanOrEqual(boxIou(a, b) + 1e-12);
        expect(boxGiou(a, b)).toBeGreaterThanOrEqual(-1 - 1e-12);
      }),
    );
  });

  it('of a box without area are 0, not a division by zero', () => {
    expect(boxIou([0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5])).toBe(0);
  });
});
