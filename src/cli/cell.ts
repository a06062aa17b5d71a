import { formatBytes, formatCount, formatSignificant } from '../units/index.ts';

const digits = 6;

/** Counts up to here are written in full; larger ones are amounts of work, with six digits. */
const longestCount = 1e13;

/** A value for people: bytes on their scale, counts in full, other numbers with six digits. */
export function cell(value: unknown, unit: string): string {
  if (Array.isArray(value)) return value.join('×');
  if (typeof value !== 'number') return String(value);
  if (unit === 'bytes') return formatBytes(value);
  const inFull = Number.isInteger(value) && value < longestCount;
  const number = inFull ? formatCount(value) : short(value);
  return unit === '' || unit === 'numbers' ? number : `${number} ${unit}`;
}

function short(value: number): string {
  return value < longestCount ? formatSignificant(value, digits) : value.toPrecision(digits);
}
