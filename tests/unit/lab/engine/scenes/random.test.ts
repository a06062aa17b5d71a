import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../../../src/lab/engine/scenes/random.ts';

const take = (count: number, ...keys: number[]): number[] => {
  const random = randomStream(...keys);
  return Array.from({ length: count }, random);
};
const key = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a stream of random numbers', () => {
  it('follows from its keys, for ever', () => {
    expect(take(3, 7, 11).map((value) => value * 2 ** 32)).toEqual([
      2305125428, 2209615470, 3476442159,
    ]);
    fc.assert(
      fc.property(fc.array(key), (keys) => take(5, ...keys).join() === take(5, ...keys).join()),
    );
  });

  it('is another one for other keys, another order or another number of keys', () => {
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        fc.pre(a !== b);
        expect(take(2, a)).not.toEqual(take(2, b));
        expect(take(2, c, a)).not.toEqual(take(2, c, b));
        expect(take(2, a, b)).not.toEqual(take(2, b, a));
        expect(take(2, a, 0)).not.toEqual(take(2, a));
      }),
    );
  });

  it('is uniform from 0 to 1, and one number says nothing about the next', () => {
    const values = take(100_000, 1);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const counts = new Array<number>(100).fill(0);
    values.forEach((value, i) => {
      const pair = 10 * Math.floor(10 * value) + Math.floor(10 * (values[i + 1] ?? 0));
      counts[pair] = (counts[pair] ?? 0) + 1;
    });
    // Chi-squared with 99 degrees of freedom: below 149 with probability 0.999.
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(149);
  });

  it('starts evenly over neighbouring keys too', () => {
    const first = Array.from({ length: 10_000 }, (_, index) => take(1, 2, index)[0] ?? 0);
    const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
    // Five standard errors of a mean of uniform numbers.
    expect(Math.abs(mean - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / 100);
  });
});
