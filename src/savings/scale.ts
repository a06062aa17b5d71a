/** An axis: where a value stands on it, in per cent, and its few ticks. */
export interface Axis {
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
  at(value: number): number;
}

const within = (share: number): number => 100 * Math.min(1, Math.max(0, share));

/** From zero to a round number that holds the greatest value. */
export function fromZero(greatest: number, count = 3): Axis {
  const span = greatest > 0 && Number.isFinite(greatest) ? greatest : 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = power * ([1, 2, 5].find((factor) => factor * power * count >= span) ?? 10);
  const steps = Math.ceil(span / step - 1e-9);
  return {
    ticks: Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12))),
    logarithmic: false,
    at: (value) => within(value / (steps * step)),
  };
}

/** Powers of ten around values above zero. */
export function powersOfTen(values: readonly number[]): Axis {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    logarithmic: true,
    at: (value) => within((Math.log10(value) - low) / (high - low)),
  };
}

/** Beyond this ratio the small values of a chart from zero cannot be told apart. */
const mostForLinear = 15;

export function axisFor(values: readonly number[]): Axis {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return fromZero(1);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  return most / least > mostForLinear ? powersOfTen(positive) : fromZero(most);
}

/** Places of values along the bottom, from the first to the last; doubling steps stand evenly. */
export function places(values: readonly number[], doubling: boolean): readonly number[] {
  const scaled = doubling ? values.map(Math.log2) : values;
  const [from = 0] = scaled;
  const span = (scaled.at(-1) ?? from) - from;
  return scaled.map((value) => (span === 0 ? 50 : within((value - from) / span)));
}
