import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossTicks, pathOf, xOf, yOf } from '../../../../src/components/offers/loss-curve.ts';

const chart = { width: 640, height: 280, left: 40, bottom: 40, lastEpoch: 5, greatestLoss: 2 };

describe('a loss chart', () => {
  it('puts the first epoch at the axis, the last at the edge, and loss 0 on the base line', () => {
    expect(xOf(chart, 1)).toBe(40);
    expect(xOf(chart, 5)).toBe(640);
    expect(yOf(chart, 0)).toBe(240);
    expect(yOf(chart, 2)).toBe(0);
  });

  it('draws a single epoch too', () => {
    expect(pathOf({ ...chart, lastEpoch: 1 }, [1])).toBe('M40.0,120.0');
  });

  it('has two to six round ticks from 0, none above the greatest loss', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.15, max: 20, noNaN: true }), (greatest) => {
        const ticks = lossTicks(greatest);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(Math.max(...ticks)).toBeLessThanOrEqual(greatest);
      }),
    );
  });
});
