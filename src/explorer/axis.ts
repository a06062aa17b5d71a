const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'];

export interface Tick {
  readonly bytes: number;
  readonly label: string;
}

/** 5e9 -> "5 GB"; for round values only. */
function tick(bytes: number): Tick {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3 + 1e-9), units.length - 1);
  return { bytes, label: `${Number((bytes / 1000 ** step).toPrecision(3))}\u202f${units[step]}` };
}

/** Few round ticks from 0, in steps of 1, 2 or 5 times a power of ten. */
export function linearTicks(maxBytes: number, wanted = 4): Tick[] {
  const raw = maxBytes / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= raw) ?? 10);
  const count = Math.floor(maxBytes / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => tick(index * step));
}

export interface LogAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}

/** Whole powers of ten around all positive values; zero has no place on a logarithmic axis. */
export function logAxis(values: readonly number[]): LogAxis {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...positive))), low + 1);
  const stride = Math.ceil((high - low) / 5);
  const powers = Array.from(
    { length: Math.floor((high - low) / stride) + 1 },
    (_, index) => low + index * stride,
  );
  return { min: 10 ** low, max: 10 ** high, ticks: powers.map((power) => tick(10 ** power)) };
}

export const logPosition = ({ min, max }: LogAxis, bytes: number): number =>
  bytes <= min ? 0 : Math.log(bytes / min) / Math.log(max / min);

/** A slider over several powers of ten: its native range counts even steps from 0 to STEPS. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly logarithmic: boolean;
}

export const STEPS = 600;

export function positionOf(scale: Scale, value: number): number {
  const inside = Math.min(Math.max(value, scale.min), scale.max);
  const fraction = scale.logarithmic
    ? Math.log(inside / scale.min) / Math.log(scale.max / scale.min)
    : (inside - scale.min) / (scale.max - scale.min);
  return Math.round(fraction * STEPS);
}

/** Whole numbers of three significant digits: a slider is for trying, the number field is for exactness. */
function valueAt(scale: Scale, position: number): number {
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
export function slide(scale: Scale, position: number, current: number): number {
  const value = valueAt(scale, position);
  const from = positionOf(scale, current);
  if (position > from && value <= current) return Math.min(Math.floor(current) + 1, scale.max);
  if (position < from && value >= current) return Math.max(Math.ceil(current) - 1, scale.min);
  return value;
}
