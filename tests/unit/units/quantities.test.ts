import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatCarbon,
  formatCount,
  formatDuration,
  formatEnergy,
  formatGibibytes,
  formatRange,
  formatSignificant,
} from '../../../src/units/index.ts';

describe('quantities', () => {
  test.each([
    [formatBytes(3_900_615_014.4), '3.90\u202fGB'],
    [formatBytes(0), '0\u202fB'],
    [formatBytes(999), '999\u202fB'],
    [formatBytes(999_600_000), '1.00\u202fGB'],
    [formatGibibytes(11 * 2 ** 30), '11.0\u202fGiB'],
    [formatEnergy(0.0123), '12.3\u202fWh'],
    [formatEnergy(1234), '1.23\u202fMWh'],
    [formatCarbon(123_456), '123\u202fkg CO₂e'],
    [formatDuration(0.5), '30.0\u202fmin'],
    [formatDuration(48), '48.0\u202fh'],
    [formatDuration(96), '4.00\u202fdays'],
    [formatCount(25_557_032), '25,557,032'],
    [formatSignificant(-0.012345), '\u22120.0123'],
  ])('%s is written as %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  test('a range has one unit, that of its larger end, and equal ends are written once', () => {
    expect(formatRange(1200, 3400, formatCarbon)).toBe('1.20–3.40\u202fkg CO₂e');
    expect(formatRange(120, 3400, formatCarbon)).toBe('0.120–3.40\u202fkg CO₂e');
    expect(formatRange(0.85, 5.2, formatEnergy, 2)).toBe('0.85–5.2\u202fkWh');
    expect(formatRange(30, 91, formatDuration, 2)).toBe('1.3–3.8\u202fdays');
    expect(formatRange(1200, 1200.1, formatCarbon)).toBe('1.20\u202fkg CO₂e');
  });

  test('a column has one unit, that of its largest number', () => {
    expect(formatRange(160, 170, formatCarbon, 2, 1500)).toBe('0.16–0.17\u202fkg CO₂e');
    expect(formatEnergy(0.85, 2, 5200)).toBe('0.00085\u202fMWh');
    expect(formatBytes(12, 3, Infinity)).toBe('12\u202fB');
  });

  test('have fewer digits where told, and step up where rounding would reach the next unit', () => {
    expect(formatEnergy(1234, 2)).toBe('1.2\u202fMWh');
    expect(formatEnergy(996, 2)).toBe('1.0\u202fMWh');
    expect(formatEnergy(996)).toBe('996\u202fkWh');
    expect(formatCarbon(175, 2)).toBe('180\u202fg CO₂e');
    expect(formatDuration(5, 2)).toBe('5.0\u202fh');
  });
});
