import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../../../src/data/read/format-amount.ts';

const dash = '\u2060\u2013\u2060';

describe('an amount in the text', () => {
  it('has a thin space before a symbol and a full one before a word', () => {
    expect(formatAmount({ low: 129, high: 129, unit: 'W' })).toBe('129\u202fW');
    expect(formatAmount({ low: 3, high: 6, unit: 'years' })).toBe(`3${dash}6\u00a0years`);
  });

  it('is rounded to what is known', () => {
    expect(formatAmount({ low: 237.589, high: 237.589, unit: 'W' })).toBe('238\u202fW');
    expect(formatAmount({ low: 102_909, high: 102_909, unit: 'W' }, 6)).toBe('102,909\u202fW');
  });

  it('is one number when both ends round to the same', () => {
    expect(formatAmount({ low: 80.6, high: 81.1, unit: '%' }, 2)).toBe('81\u202f%');
  });

  it('has no unit when it is a ratio', () => {
    expect(formatAmount({ low: 1.12, high: 1.2, unit: '1' })).toBe(`1.12${dash}1.2`);
  });
});
