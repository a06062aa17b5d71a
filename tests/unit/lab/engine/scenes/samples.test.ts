import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSamples, writeSamples } from '../../../../../src/lab/engine/scenes/sprite-sheet.ts';

const side = 4;

describe('stored samples', () => {
  it('give every pixel back within half a level of 63', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (pixels) => {
        const back = readSamples(writeSamples(pixels, side), side);
        back.forEach((value, i) => {
          expect(Math.abs(value - (pixels[i] ?? 0))).toBeLessThanOrEqual(255 / 63 / 2 + 0.5);
        });
      }),
    );
  });

  it('lose nothing when they are written again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (pixels) => {
        const once = readSamples(writeSamples(pixels, side), side);
        expect(readSamples(writeSamples(once, side), side)).toEqual(once);
      }),
    );
  });
});
