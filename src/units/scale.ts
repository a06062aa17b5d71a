import { formatPrecise, thinSpace } from './numbers.ts';

/** One step of a ladder of units. */
export interface Step {
  readonly symbol: string;
  /** How many base units it holds. */
  readonly size: number;
  /** From how many base units on it is used; its size unless told. */
  readonly from?: number;
}

/**
 * A number of base units on the step that gives 1 to 999, with three significant digits unless
 * told otherwise: 3.90 GB. From where rounding would reach the next step, that one reads better.
 * Whole numbers of the smallest step are written without decimals. Steps run from small to large.
 */
export function formatOnScale(
  value: number,
  steps: readonly [Step, ...Step[]],
  digits = 3,
): string {
  const [base] = steps;
  const rounding = 1 - 0.5 * 10 ** -digits;
  let chosen: Step = base;
  for (const step of steps) {
    if (Math.abs(value) >= (step.from ?? step.size) * rounding) chosen = step;
  }
  const amount = value / chosen.size;
  const whole = chosen === base && Number.isInteger(amount);
  const number = whole ? String(amount) : formatPrecise(amount, digits);
  return `${number}${thinSpace}${chosen.symbol}`;
}
