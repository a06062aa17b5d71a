import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, slide, STEPS } from '../../../src/kit/ticks.ts';

const batch = { min: 1, max: 4096, logarithmic: true };

describe('a logarithmic slider', () => {
  it('reaches both ends', () => {
    expect([positionOf(batch, 1), positionOf(batch, 4096)]).toEqual([0, STEPS]);
    expect([slide(batch, 0, 32), slide(batch, STEPS, 32)]).toEqual([1, 4096]);
  });

  it('moves with every arrow key, also among small whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4095 }), fc.constantFrom(-1, 1), (value, way) => {
        const next = slide(batch, positionOf(batch, value) + way, value);
        expect(Number.isInteger(next)).toBe(true);
        expect(Math.sign(next - value)).toBe(way);
      }),
    );
  });

  it('holds a typed value that lies outside at its end', () => {
    expect(positionOf(batch, 1e6)).toBe(STEPS);
    expect(slide(batch, STEPS - 1, 1e6)).toBeLessThan(4096);
  });
});
