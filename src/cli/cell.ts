import { formatBytes, formatCount, formatSignificant } from '../units/index.ts';

const digits = 6;

/** Counts up to here are written in full; larger ones are amounts of work, with six digits. */
const longestCount = 1e13;

/** Below this, zeros after the point are harder to count than an exponent is to read. */
const smallest = 1e-6;

/** A value for people: bytes on their scale, counts in full, other numbers with six digits. */
export function cell(value: unknown, unit: string): string {
  if (Array.isArray(value)) return value.join('×');
  if (typeof value !== 'number') return String(value);
  if (unit === 'bytes') return formatBytes(value);
  const inFull = Number.isInteger(value) && value < longestCount;
  // Adding 0 takes the sign from a zero.
  const number = inFull ? formatCount(value + 0) : short(value);
  return unit === '' || unit === 'numbers' ? number : `${number} ${unit}`;
}

function short(value: number): string {
  const readable = value < longestCount && Math.abs(value) >= smallest;
  return readable
    ? formatSignificant(value, digits)
    : Number(value.toPrecision(digits)).toExponential();
}
