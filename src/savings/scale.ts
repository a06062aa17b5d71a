import { fromZero, logPercent, percent, powersOfTen } from '../kit/ticks.ts';

/** An axis: where a value stands on it, in per cent, and its few ticks. */
export interface Axis {
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
  at(value: number): number;
}

/** From zero to a round number that holds the greatest value. */
export function axisFromZero(greatest: number): Axis {
  const scale = fromZero(greatest);
  return { ticks: scale.ticks, logarithmic: false, at: (value) => percent(scale, value) };
}

function logarithmicAxis(values: readonly number[]): Axis {
  const scale = powersOfTen(values);
  return { ticks: scale.ticks, logarithmic: true, at: (value) => logPercent(scale, value) };
}

/** Beyond this ratio the small values of a chart from zero cannot be told apart. */
const mostForLinear = 15;

export function axisFor(values: readonly number[]): Axis {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return axisFromZero(1);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  return most / least > mostForLinear ? logarithmicAxis(positive) : axisFromZero(most);
}

/** Places of values along the bottom, from the first to the last; doubling steps stand evenly. */
export function places(values: readonly number[], doubling: boolean): readonly number[] {
  const scaled = doubling ? values.map(Math.log2) : values;
  const [from = 0] = scaled;
  const to = scaled.at(-1) ?? from;
  return scaled.map((value) => (to === from ? 50 : percent({ from, to }, value)));
}
