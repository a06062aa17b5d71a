import type { NumericChallenge } from '../../types.ts';
import type { Quantity } from './dimensions.ts';
import { readAnswer } from './read-answer.ts';
import type { Wrong } from './recipe.ts';
import { slipsOf } from './slips.ts';
import type { Variant } from './variant.ts';

/** What an answer shows. */
export type Diagnosis =
  | { readonly found: 'unread'; readonly problem: string }
  | { readonly found: 'right'; readonly read: Quantity }
  | { readonly found: 'slip'; readonly slip: string; readonly read: Quantity }
  | { readonly found: 'other-dimension'; readonly read: Quantity }
  | { readonly found: 'too-large' | 'too-small'; readonly read: Quantity };

type Slips = readonly (readonly [name: string, wrongs: readonly Wrong[]])[];

/** Binary fractions must not decide at the very edge of a tolerance. */
const NOISE = 1e-9;

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
