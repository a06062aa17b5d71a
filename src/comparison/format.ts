import { formatPrecise, thinSpace } from '../units/index.ts';

/** A tick of an axis: as short as its value allows. */
export function tickLabel(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** An amount with its unit, on one line: "9.894 tokens/J". */
export function withUnit(value: number, unit: string, digits = 3): string {
  return `${formatPrecise(value, digits)}${thinSpace}${unit}`;
}
