/** A number with its unit, or a range of numbers. */
export interface Amount {
  low: number;
  high: number;
  unit: string;
}

const NO_BREAK = '\u00a0';
const THIN_NO_BREAK = '\u202f';
const EN_DASH = '\u2013';

/** Units that are words read better with a full space; symbols take a thin one (SI). */
const isWord = (unit: string) => /^[a-z]{4,}|^of /.test(unit);

/**
 * "129 W", "0.5–1.8 GiB": rounded to `digits` significant digits, because no figure here is known better
 * than that. A range whose ends round to the same number is written as one number.
 */
export function formatAmount({ low, high, unit }: Amount, digits = 3): string {
  const write = (value: number) =>
    value.toLocaleString('en-GB', { maximumSignificantDigits: digits });
  const [from, to] = [write(low), write(high)];
  const number = from === to ? from : `${from}${EN_DASH}${to}`;
  if (unit === '') return number;
  return `${number}${isWord(unit) ? NO_BREAK : THIN_NO_BREAK}${unit}`;
}
