import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setupFields } from '../../../src/explorer/fields.ts';
import { typedNumber } from '../../../src/explorer/typed-number.ts';
import { anyText, offer } from './sample.ts';

const { outputs, batch } = setupFields(offer.presets[0]);

describe('a number as people type it', () => {
  it.each([
    ['22.2e6', 22_200_000],
    ['22.2 million', 22_200_000],
    ['22.2M', 22_200_000],
    ['25,557,032', 25_557_032],
    ['25 557 032', 25_557_032],
    [' 32 ', 32],
  ])('reads %s', (text, value) => {
    expect(typedNumber(outputs, text)).toEqual({ value });
  });

  it.each(['', '-3', '1.5', '0', '1e9', 'many', '0x20', 'Infinity', '3 apples', '1,2,3'])(
    'refuses %s with field, value and what is allowed',
    (text) => {
      expect(typedNumber(batch, text)).toEqual({
        message: `Batch size: got “${text}”; allowed: a whole number from 1 to 1,000,000.`,
      });
    },
  );

  it('answers any text with an allowed number or a message', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (text) => {
        const typed = typedNumber(batch, text);
        if ('value' in typed) {
          expect(Number.isInteger(typed.value)).toBe(true);
          expect(typed.value).toBeGreaterThanOrEqual(1);
        } else expect(typed.message).toContain('Batch size');
      }),
    );
  });
});
