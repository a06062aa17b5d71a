import { formatSignificant } from '../../units/index.ts';
import type { Tick } from '../output.ts';

const STEPS = [1, 2, 2.5, 5, 10];

/** From a round number at or below the lowest value to one at or above the highest: few ticks. */
export interface Axis {
  low: number;
  high: number;
  ticks: Tick[];
}

/** A linear axis of three to six ticks. `fromZero`: lengths and areas must start there. */
export function axisOf(values: readonly number[], fromZero: boolean): Axis {
  const least = Math.min(...values, ...(fromZero ? [0] : []));
  const most = Math.max(...values, ...(fromZero ? [0] : []));
  const span = most - least || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = power * (STEPS.find((each) => span / (power * each) <= 5) ?? 10);
  const low = Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((most - low) / step - 1e-9));
  const high = low + count * step;
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    text: formatSignificant(Number((low + index * step).toPrecision(12)), 6),
    percent: (100 * index) / count,
  }));
  return { low, high, ticks };
}

export const percentOn = ({ low, high }: Axis, value: number): number =>
  (100 * (value - low)) / (high - low);
