import { formatPrecise, thinSpace } from './numbers.ts';

/** One step of a ladder of units. */
export interface Step {
  readonly symbol: string;
  /** How many base units it holds. */
  readonly size: number;
  /** From how many base units on it is used; its size unless told. */
  readonly from?: number;
}

/** Below this, three digits of the step itself; from it on, the next step reads better. */
const rounding = 0.9995;

/**
 * A number of base units on the step that gives 1 to 999, with three significant digits: 3.90 GB.
 * Whole numbers of the smallest step are written without decimals. Steps run from small to large.
 */
export function formatOnScale(value: number, steps: readonly [Step, ...Step[]]): string {
  const [base] = steps;
  let chosen: Step = base;
  for (const step of steps) {
    if (Math.abs(value) >= (step.from ?? step.size) * rounding) chosen = step;
  }
  const amount = value / chosen.size;
  const whole = chosen === base && Number.isInteger(amount);
  const number = whole ? String(amount) : formatPrecise(amount);
  return `${number}${thinSpace}${chosen.symbol}`;
}
