/** A stretch of an axis, with its few ticks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Twelve digits: 3 · 0.1 is written 0.3, as it is meant. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** A quotient that is whole but for rounding counts as whole. */
const SLACK = 1e-9;

/** The smallest round step that needs at most `intervals` steps for `span`: a factor times a power of ten. */
export function roundStep(span: number, intervals: number, factors = [1, 2, 5]): number {
  const power = 10 ** Math.floor(Math.log10(span / intervals));
  return clean(power * (factors.find((factor) => factor * power * intervals >= span) ?? 10));
}

const evenTicks = (from: number, step: number, intervals: number): number[] =>
  Array.from({ length: intervals + 1 }, (_, index) => clean(from + index * step));

/** Ticks from zero that do not pass `end`, at most `intervals` steps of a round size. */
export function ticksUpTo(end: number, intervals: number, factors?: number[]): number[] {
  const step = roundStep(end, intervals, factors);
  return evenTicks(0, step, Math.floor(end / step + SLACK));
}

/** From zero to a round number that holds `greatest`, in at most `intervals` steps. */
export function fromZero(greatest: number, intervals = 3): Scale {
  const span = greatest > 0 && Number.isFinite(greatest) ? greatest : 1;
  const step = roundStep(span, intervals);
  const ticks = evenTicks(0, step, Math.ceil(span / step - SLACK));
  return { from: 0, to: ticks.at(-1) ?? span, ticks };
}

/** From a round number at or below the least value to one at or above the greatest, in a few steps. */
export function around(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) || 1;
  const step = roundStep(span, 5, [1, 2, 2.5, 5]);
  const from = Math.floor(least / step) * step;
  const intervals = Math.max(1, Math.ceil((most - from) / step - SLACK));
  return { from, to: from + intervals * step, ticks: evenTicks(from, step, intervals) };
}

/**
 * Powers of ten around all values above zero, which has no place there. Where there are more than
 * `intervals` between them, some are left out.
 */
export function powersOfTen(values: readonly number[], intervals = Infinity): Scale {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))));
  const stride = Math.max(1, Math.ceil((high - low) / intervals));
  const count = Math.floor((high - low) / stride);
  const ticks = Array.from({ length: count + 1 }, (_, index) => 10 ** (low + index * stride));
  return { from: 10 ** low, to: 10 ** high, ticks };
}

type Ends = Pick<Scale, 'from' | 'to'>;

const inside = (percent: number): number => Math.min(100, Math.max(0, percent));

/** Where a value stands, in per cent of the scale; one that lies outside stands at its end. */
export const percent = ({ from, to }: Ends, value: number): number =>
  inside((100 * (value - from)) / (to - from));

/** The same on a logarithmic scale; zero, which has no place there, stands at the start. */
export const logPercent = ({ from, to }: Ends, value: number): number =>
  value <= from ? 0 : inside((100 * Math.log(value / from)) / Math.log(to / from));

/** A slider over several powers of ten: its native range counts even steps from 0 to STEPS. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly logarithmic: boolean;
}

export const STEPS = 600;

export function positionOf(scale: SliderScale, value: number): number {
  const inside = Math.min(Math.max(value, scale.min), scale.max);
  const fraction = scale.logarithmic
    ? Math.log(inside / scale.min) / Math.log(scale.max / scale.min)
    : (inside - scale.min) / (scale.max - scale.min);
  return Math.round(fraction * STEPS);
}

/** Whole numbers of three significant digits: a slider is for trying, the number field is for exactness. */
function valueAt(scale: SliderScale, position: number): number {
  if (position >= STEPS) return scale.max;
  const fraction = Math.max(position, 0) / STEPS;
  const exact = scale.logarithmic
    ? scale.min * (scale.max / scale.min) ** fraction
    : scale.min + (scale.max - scale.min) * fraction;
  return Math.round(Number(exact.toPrecision(3)));
}

/**
 * The value after a move of the slider. Small whole numbers lie several steps apart; there a move
 * by one arrow key would round back to where it was, so it goes on to the next whole number.
 */
export function slide(scale: SliderScale, position: number, current: number): number {
  const value = valueAt(scale, position);
  const from = positionOf(scale, current);
  if (position > from && value <= current) return Math.min(Math.floor(current) + 1, scale.max);
  if (position < from && value >= current) return Math.max(Math.ceil(current) - 1, scale.min);
  return value;
}
