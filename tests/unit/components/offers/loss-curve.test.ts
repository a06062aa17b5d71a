import { describe, expect, it } from 'vitest';
import { pathOf, xOf, yOf } from '../../../../src/components/offers/training-record.ts';

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
});
