import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatCountInWords,
  formatPrecise,
  formatSignificant,
} from '../../../src/units/index.ts';

describe('numbers as the pages write them', () => {
  it.each([
    [0, '0'],
    [0.036199, '0.0362'],
    [3.9, '3.90'],
    [153.68, '154'],
    [999.9, '1,000'],
    [102909, '103,000'],
    [-885, '\u2212885'],
  ])('keeps three significant digits of %d: %s', (value, text) => {
    expect(formatPrecise(value)).toBe(text);
  });

  it('leaves out zeros where digits need not line up', () => {
    expect(formatSignificant(3.9)).toBe('3.9');
    expect(formatSignificant(102909, 6)).toBe('102,909');
  });

  it('groups the digits of a count', () => {
    expect(formatCount(25557032)).toBe('25,557,032');
  });

  it('says a large count in words', () => {
    expect([442_900_000, 25_557_032, 950].map(formatCountInWords)).toEqual([
      '443 million',
      '25.6 million',
      '950',
    ]);
  });
});
