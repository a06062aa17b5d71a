import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  around,
  fromZero,
  logPercent,
  percent,
  powersOfTen,
  roundStep,
  ticksUpTo,
} from '../../../src/kit/ticks.ts';

const positive = fc.double({ min: 1e-6, max: 1e20, noNaN: true });

describe('a round step', () => {
  it.each([
    [10, 5, 2],
    [14.2, 8, 2],
    [0.3, 3, 0.1],
    [7e9, 3, 5e9],
    [9, 1, 10],
  ])('for %d in at most %d steps is %d', (span, intervals, step) => {
    expect(roundStep(span, intervals)).toBe(step);
  });

  it('may be a quarter of ten where that is asked for', () => {
    expect(roundStep(10, 4)).toBe(5);
    expect(roundStep(10, 4, [1, 2, 2.5, 5])).toBe(2.5);
  });
});

describe('ticks up to an end', () => {
  it('are few, round and start at zero', () => {
    expect(ticksUpTo(1.3, 4.5, [1, 2, 2.5, 5])).toEqual([0, 0.5, 1]);
    expect(ticksUpTo(0.75, 8)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    fc.assert(
      fc.property(positive, fc.constantFrom(4, 4.5, 6, 8), (end, intervals) => {
        const ticks = ticksUpTo(end, intervals);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(intervals + 1);
        expect(ticks.at(-1)).toBeLessThanOrEqual(end * (1 + 1e-9));
      }),
    );
  });
});

describe('a scale from zero', () => {
  it('holds its greatest value and ends at a round number', () => {
    expect(fromZero(0.69)).toEqual({ from: 0, to: 1, ticks: [0, 0.5, 1] });
    fc.assert(
      fc.property(positive, (greatest) => {
        const { to, ticks } = fromZero(greatest);
        expect(to).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
        expect(to).toBeLessThanOrEqual(greatest * 5);
        expect(ticks.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it.each([0, -3, NaN, Infinity])('is there without a value too: %d', (greatest) => {
    expect(fromZero(greatest)).toEqual(fromZero(1));
  });
});

describe('a scale around values', () => {
  it.each([[[3]], [[0]], [[-5, 5]], [[1e-9, 2e-9]], [[1e12, 5e12]]])('holds %j', (values) => {
    const { from, to, ticks } = around(values);
    expect(from).toBeLessThanOrEqual(Math.min(...values));
    expect(to).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(7);
  });
});

describe('powers of ten', () => {
  it('stand around all values above zero', () => {
    expect(powersOfTen([0, 0.3, 40])).toEqual({ from: 0.1, to: 100, ticks: [0.1, 1, 10, 100] });
    expect(powersOfTen([1])).toEqual({ from: 1, to: 10, ticks: [1, 10] });
  });

  it('are fewer where there is little room', () => {
    expect(powersOfTen([1, 1e9], 5).ticks).toEqual([1, 1e2, 1e4, 1e6, 1e8]);
  });
});

describe('a place on a scale', () => {
  it('is in per cent and never beyond its ends', () => {
    const scale = fromZero(2, 2);
    expect([-1, 0, 1, 2, 99].map((value) => percent(scale, value))).toEqual([0, 0, 50, 100, 100]);
  });

  it('goes by factors on a logarithmic scale, where zero stands at the start', () => {
    const scale = powersOfTen([3e6, 8e9]);
    expect(logPercent(scale, 1e8)).toBeCloseTo(50);
    expect([0, 1e6, 1e12].map((value) => logPercent(scale, value))).toEqual([0, 0, 100]);
  });
});
