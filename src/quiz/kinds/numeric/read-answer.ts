import { dimensions, type Dimension, type Quantity } from './dimensions.ts';
import { readNumber } from './read-number.ts';
import { isAnswerText } from './selection.ts';
import { readUnit, type Unit } from './units.ts';

/** Every quantity that an answer may mean, the likelier first, or what is wrong with it in words. */
export type AnswerRead =
  | { readonly ok: true; readonly readings: readonly Quantity[] }
  | { readonly ok: false; readonly problem: string };

const LONGEST_SHOWN = 24;

const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

function inBase(number: number, { dimension, size, reciprocal }: Unit): Quantity {
  return { dimension, amount: reciprocal ? size / number : number * size };
}

function askForUnit(expected: Dimension): string {
  const { noun, units } = dimensions[expected];
  return `A number alone could mean anything. Write the unit after it; for ${noun} that is ${units}.`;
}

/**
 * Reads "3.9 GB", "3,63 GiB", "3 900 615 014 B" or "9.2e-2 kWh". A plain number is enough only where
 * the answer is one. Never throws, whatever is typed.
 */
export function readAnswer(text: string, expected: Dimension): AnswerRead {
  if (text.trim() === '') return { ok: false, problem: 'Type an answer, then check.' };
  const read = isAnswerText(text) ? readNumber(text) : null;
  if (!read) {
    const problem = `“${shown(text.trim())}” cannot be read as a number with its unit.`;
    return { ok: false, problem };
  }
  const unit = readUnit(read.rest);
  if (!unit) {
    const { noun, units } = dimensions[expected];
    const known = expected === 'count' ? 'A plain number is enough.' : `For ${noun}: ${units}.`;
    return { ok: false, problem: `The unit “${shown(read.rest)}” is not known here. ${known}` };
  }
  if (unit.dimension === 'count' && expected !== 'count') {
    return { ok: false, problem: askForUnit(expected) };
  }
  const readings = read.readings
    .map((number) => inBase(number, unit))
    .filter(({ amount }) => Number.isFinite(amount));
  return readings.length > 0
    ? { ok: true, readings }
    : { ok: false, problem: 'This number is too large or too small to be read.' };
}
