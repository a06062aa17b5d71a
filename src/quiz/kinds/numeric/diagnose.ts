import type { NumericChallenge } from '../../../data/challenges/numeric-schema.ts';
import { dimensions, type Dimension, type Quantity } from './dimensions.ts';
import { readNumber } from './read-number.ts';
import type { Wrong } from './recipe.ts';
import { isAnswerText } from './selection.ts';
import { slipsOf } from './slips.ts';
import { readUnit, type Unit } from './units.ts';
import type { Variant } from './variant.ts';

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
  if (readings.length > 0 && readings.every(({ amount }) => amount < 0)) {
    return { ok: false, problem: 'The answer is an amount, and no amount is below zero.' };
  }
  return readings.length > 0
    ? { ok: true, readings }
    : { ok: false, problem: 'This number is too large or too small to be read.' };
}

/** What an answer shows. */
export type Diagnosis =
  | { readonly found: 'unread'; readonly problem: string }
  | { readonly found: 'right'; readonly read: Quantity }
  | { readonly found: 'slip'; readonly slip: string; readonly read: Quantity }
  | { readonly found: 'other-dimension'; readonly read: Quantity }
  | { readonly found: 'nearly' | 'too-large' | 'too-small'; readonly read: Quantity };

type Slips = readonly (readonly [name: string, wrongs: readonly Wrong[]])[];

/** Binary fractions must not decide at the very edge of a tolerance. */
const NOISE = 1e-9;

/** So near to the answer, as a share of it, rounding on the way is the likeliest reason. */
const NEARLY = 0.05;

const near = (amount: number, target: number, tolerance: number): boolean =>
  Math.abs(amount - target) <= (tolerance + NOISE) * Math.abs(target);

function leadsTo(wrong: Wrong, read: Quantity, variant: Variant, tolerance: number): boolean {
  if ('dimension' in wrong) return read.dimension === wrong.dimension;
  return read.dimension === variant.recipe.dimension && near(read.amount, wrong.amount, tolerance);
}

function judge(read: Quantity, variant: Variant, slips: Slips, tolerance: number): Diagnosis {
  const { work, recipe } = variant;
  const sameDimension = read.dimension === recipe.dimension;
  if (sameDimension && near(read.amount, work.answer, tolerance)) return { found: 'right', read };
  const slip = slips.find(([, wrongs]) =>
    wrongs.some((wrong) => leadsTo(wrong, read, variant, tolerance)),
  );
  if (slip) return { found: 'slip', slip: slip[0], read };
  if (!sameDimension) return { found: 'other-dimension', read };
  // Where the exact number is asked for, the one beside it is as wrong as any.
  if (tolerance > 0 && near(read.amount, work.answer, NEARLY)) return { found: 'nearly', read };
  return { found: read.amount > work.answer ? 'too-large' : 'too-small', read };
}

/**
 * Marks an answer and names the slip behind a wrong one. Where digits can be meant in two ways, the
 * reading that is right counts, then one that is a known slip. Never throws, whatever is typed.
 */
export function diagnose(
  challenge: Pick<NumericChallenge, 'slips' | 'tolerance'>,
  variant: Variant,
  answer: string,
): Diagnosis {
  const read = readAnswer(answer, variant.recipe.dimension);
  if (!read.ok) return { found: 'unread', problem: read.problem };
  const known = slipsOf(variant.recipe, variant.work);
  const slips = challenge.slips.map(({ id }) => [id, known.get(id) ?? []] as const);
  const found = read.readings.map((each) => judge(each, variant, slips, challenge.tolerance));
  const best =
    found.find((one) => one.found === 'right') ??
    found.find((one) => one.found === 'slip') ??
    found[0];
  return best ?? { found: 'unread', problem: 'There is no number to read.' };
}
