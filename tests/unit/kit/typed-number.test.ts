import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, typedNumber } from '../../../src/kit/typed-number.ts';
import { integerField } from '../../../src/kit/url-state.ts';

const outputs = integerField({ key: 'N', label: 'Outputs', fallback: 1, min: 1, max: 1e12 });
const batch = integerField({ key: 'M', label: 'Batch size', fallback: 1, min: 1, max: 1e6 });

/** Any text, control characters and halves of surrogate pairs too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));

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

describe('what is being typed', () => {
  it('counts at once where it is allowed', () => {
    expect(draftOf(outputs, '22.2 million', 7)).toEqual({
      text: '22.2 million',
      value: 22_200_000,
      message: '',
    });
  });

  it('leaves the last good value standing where it is not', () => {
    const { text, value, message } = draftOf(batch, 'many', 32);
    expect([text, value]).toEqual(['many', 32]);
    expect(message).toContain('got “many”');
  });
});
