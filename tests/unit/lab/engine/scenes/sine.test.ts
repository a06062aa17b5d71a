import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, sine } from '../../../../../src/lab/engine/scenes/sine.ts';

describe('our own sine', () => {
  it('agrees with the engine’s within a billionth', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (turns) => {
        expect(Math.abs(sine(turns) - Math.sin(2 * Math.PI * turns))).toBeLessThan(1e-9);
        expect(Math.abs(cosine(turns) - Math.cos(2 * Math.PI * turns))).toBeLessThan(1e-9);
      }),
      { numRuns: 2000 },
    );
  });
});
