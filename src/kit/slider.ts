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
