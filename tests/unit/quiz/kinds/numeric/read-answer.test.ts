import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../../../../src/quiz/kinds/numeric/dimensions.ts';
import { readAnswer } from '../../../../../src/quiz/kinds/numeric/diagnose.ts';
import { readNumber } from '../../../../../src/quiz/kinds/numeric/read-number.ts';

/** The likeliest reading in base units. */
function read(text: string, dimension: Dimension): number {
  const answer = readAnswer(text, dimension);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.readings[0]?.amount ?? NaN;
}

describe('a number', () => {
  it.each([
    ['3.9', 3.9],
    ['3,9', 3.9],
    ['3 900 615 014', 3_900_615_014],
    ['3 900 615 014,5', 3_900_615_014.5],
    ['3,900,615,014', 3_900_615_014],
    ['3.900.615.014', 3_900_615_014],
    ['3,900,615,014.25', 3_900_615_014.25],
    ['3.900.615.014,25', 3_900_615_014.25],
    ["3'900'615", 3_900_615],
    ['3.9e9', 3.9e9],
    ['3,9E-2', 0.039],
    ['3.9 × 10^9', 3.9e9],
    ['3.9·10⁹', 3.9e9],
    ['3.9x10^-3', 0.0039],
    ['3.9 · 10⁻³', 0.0039],
    ['3.9*10**9', 3.9e9],
    ['.5', 0.5],
    [',5', 0.5],
    ['+7', 7],
    ['−7', -7],
    ['~ 42', 42],
    ['about 42', 42],
    ['= 42', 42],
    ['0,512', 0.512],
    ['0.512', 0.512],
  ])('may be written %s', (text, value) => {
    expect(readNumber(text)?.readings[0]).toBeCloseTo(value, 12);
  });

  it.each([
    ['3,900', [3900, 3.9]],
    ['12,345', [12345, 12.345]],
    ['1.024', [1.024]],
    ['3,900e2', [390]],
    ['0,900', [0.9]],
  ])('may be meant in two ways where a comma stands before three digits: %s', (text, readings) => {
    expect(readNumber(text)?.readings).toEqual(readings);
  });

  it.each(['', ' ', 'lots', 'GB', '--3', '.', ',', '1.2.3', '1,2,3', '10 3', '٣', '1..2'])(
    'is not read from “%s”',
    (text) => {
      const found = readNumber(text);
      expect(found === null || found.rest !== '').toBe(true);
    },
  );
});

describe('an answer with its unit', () => {
  it.each<[string, Dimension, number]>([
    ['3.9 GB', 'bytes', 3.9e9],
    ['3.9GB', 'bytes', 3.9e9],
    ['3.63 GiB', 'bytes', 3.63 * 2 ** 30],
    ['3,63 GiB', 'bytes', 3.63 * 2 ** 30],
    ['3 900 615 014 B', 'bytes', 3_900_615_014],
    ['3.9e9 bytes', 'bytes', 3.9e9],
    ['3900 megabytes', 'bytes', 3.9e9],
    ['3.9 gb', 'bytes', 3.9e9],
    ['31.2 Gb', 'bytes', 3.9e9],
    ['31.2 Gbit', 'bytes', 3.9e9],
    ['3.9 billion bytes', 'bytes', 3.9e9],
    ['92 Wh', 'kilowattHours', 0.092],
    ['9.2e-2 kWh', 'kilowattHours', 0.092],
    ['331.2 kJ', 'kilowattHours', 0.092],
    ['92000 mWh', 'kilowattHours', 0.092],
    ['0.5 MWh', 'kilowattHours', 500],
    ['0,8 kg', 'gramsCO2e', 800],
    ['0.8 kg CO₂e', 'gramsCO2e', 800],
    ['800 gCO2e', 'gramsCO2e', 800],
    ['0.0008 t', 'gramsCO2e', 800],
    ['800 grams of CO2', 'gramsCO2e', 800],
    ['90 min', 'hours', 1.5],
    ['5400 s', 'hours', 1.5],
    ['1.5 hours', 'hours', 1.5],
    ['2 days', 'hours', 48],
    ['68', 'count', 68],
    ['68 pictures', 'count', 68],
    ['2.5k', 'count', 2500],
    ['3.49 pictures/J', 'samplesPerJoule', 3.49],
    ['3.49 pictures per joule', 'samplesPerJoule', 3.49],
    ['3.49 /J', 'samplesPerJoule', 3.49],
    ['12564000 pictures/kWh', 'samplesPerJoule', 3.49],
    ['0.25 J/picture', 'samplesPerJoule', 4],
    ['0.25 joules per picture', 'samplesPerJoule', 4],
  ])('is read: %s', (text, dimension, amount) => {
    expect(read(text, dimension) / amount).toBeCloseTo(1, 9);
  });

  it('keeps another dimension, for a slip may be known by it', () => {
    expect(readAnswer('350 W', 'kilowattHours')).toEqual({
      ok: true,
      readings: [{ dimension: 'watts', amount: 350 }],
    });
  });

  it.each<[string, Dimension, RegExp]>([
    ['lots', 'bytes', /^“lots” cannot be read as a number with its unit\.$/],
    [' ', 'bytes', /^Type an answer/],
    ['4 '.repeat(40), 'bytes', /^“4 4 .*…” cannot be read/],
    ['3.9', 'bytes', /Write the unit after it; for memory that is B, kB/],
    ['3.9 pints', 'bytes', /The unit “pints” is not known here. For memory: B/],
    ['3.9 <b>GB</b>', 'bytes', /cannot be read/],
    ['9e999 GB', 'bytes', /cannot be read/],
    ['9e300 TB', 'bytes', /too large/],
    ['68 pints', 'count', /A plain number is enough/],
  ])('is refused with a word about it: %s', (text, dimension, words) => {
    const answer = readAnswer(text, dimension);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? '' : answer.problem).toMatch(words);
  });

  it('comes back from every way in which its number may be written', () => {
    const digits = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(digits, (value) => {
        const number = Number(value.toPrecision(4));
        const plain = number.toFixed(10).replace(/\.?0+$/, '');
        const [whole = '', fraction = ''] = plain.split('.');
        const groups = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
        for (const text of [
          String(number),
          number.toExponential(),
          `${whole},${fraction}`,
          fraction === '' ? groups : `${groups},${fraction}`,
          fraction === ''
            ? groups.replaceAll(' ', ',')
            : `${groups.replaceAll(' ', ',')}.${fraction}`,
        ]) {
          const found = readNumber(text)?.readings ?? [];
          const near = found.some((one) => Math.abs(one / number - 1) < 1e-3);
          expect(near, `${text} read as ${found.join(' or ')}`).toBe(true);
        }
      }),
    );
  });
});
