/** A number with its unit, or a range of numbers. */
export interface Amount {
  low: number;
  high: number;
  unit: string;
}

const NO_BREAK = '\u00a0';
const THIN_NO_BREAK = '\u202f';
/** An en dash at which no line may break. */
const EN_DASH = '\u2060\u2013\u2060';

/** The unit of a ratio, such as PUE: needed in the data, not written. */
const RATIO = '1';

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
  if (unit === '' || unit === RATIO) return number;
  return `${number}${isWord(unit) ? NO_BREAK : THIN_NO_BREAK}${unit}`;
}
