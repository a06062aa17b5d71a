import { InputError } from '../input-error.ts';
import { amount, record } from '../schema/build.ts';

/** What is known of an amount that is not known exactly. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range with the value between its ends. */
export interface Estimate extends Range {
  readonly middle: number;
}

/** A field for an amount from `low` to `high`; equal ends stand for an exact one. */
export const range = (unit: string, doc: string, limits: Parameters<typeof amount>[2] = {}) =>
  record({ low: amount(unit, 'Low end.', limits), high: amount(unit, 'High end.', limits) }, doc);

export const exactly = (value: number): Range => ({ low: value, high: value });

/** Where in its range an uncertain amount is taken. */
export type Where = 'low' | 'middle' | 'high';

/** @throws InputError when the ends are swapped */
export function checkRange(name: string, { low, high }: Range): void {
  if (low > high) throw new InputError(`${name}.low`, low, `at most ${name}.high (${high})`);
}

/**
 * The geometric mean: as many times above the low end as below the high one, since the ranges here
 * span factors. The arithmetic mean for a range that starts at 0.
 */
export const middleOf = ({ low, high }: Range): number => {
  const mean = low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 2;
  // Rounding must not carry the mean past an end.
  return Math.min(high, Math.max(low, mean));
};

export const pointOf = (range: Range, where: Where): number =>
  where === 'middle' ? middleOf(range) : range[where];
