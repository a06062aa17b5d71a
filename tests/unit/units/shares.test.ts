import { describe, expect, it } from 'vitest';
import {
  formatFactor,
  formatFixedPercent,
  formatPercent,
  formatPrecisePercent,
  formatRange,
  formatSpread,
  joinEnds,
} from '../../../src/units/index.ts';

const plain = (text: string) => text.replace(/\u202f/g, ' ');

describe('a share in per cent', () => {
  it('has two significant digits unless told otherwise', () => {
    expect([0.1734, 0.00512, 1, 2.34].map((share) => plain(formatPercent(share)))).toEqual([
      '17 %',
      '0.51 %',
      '100 %',
      '230 %',
    ]);
    expect(plain(formatPercent(0.1734, 3))).toBe('17.3 %');
  });

  it('keeps its zeros in a column', () => {
    expect([1, 0.9, 1.234].map((share) => plain(formatPrecisePercent(share)))).toEqual([
      '100 %',
      '90.0 %',
      '123 %',
    ]);
  });

  it('has a fixed number of decimals where that is asked for', () => {
    expect(plain(formatFixedPercent(0.17, 1))).toBe('17.0 %');
    expect([0.7, 0.125, 0.004].map((share) => plain(formatFixedPercent(share)))).toEqual([
      '70 %',
      '13 %',
      '0 %',
    ]);
  });

  it('makes a range with its unit once', () => {
    const range = (low: number, high: number) => plain(formatRange(low, high, formatPercent));
    expect([range(0.84, 0.86), range(0.84, 0.841)]).toEqual(['84–86 %', '84 %']);
  });
});

describe('a ratio', () => {
  it('is a factor in words', () => {
    expect([2.713, 0.5].map((ratio) => formatFactor(ratio))).toEqual(['2.7 times', '0.5 times']);
  });
});

describe('measurements of several runs', () => {
  it('are a mean with its ends', () => {
    expect(formatSpread({ mean: 0.7124, low: 0.7, high: 0.725 })).toBe('0.712 (0.700–0.725)');
  });
});

describe('the ends of a range', () => {
  it('are joined, or one where they read the same', () => {
    expect([joinEnds('6.3', '7'), joinEnds('7', '7'), joinEnds('0.2', '0.6', ' to ')]).toEqual([
      '6.3–7',
      '7',
      '0.2 to 0.6',
    ]);
  });

  it('keep all their digits where there is no unit', () => {
    expect([formatRange(1.5, 2.5, String), formatRange(3, 3, String)]).toEqual(['1.5 – 2.5', '3']);
  });
});
