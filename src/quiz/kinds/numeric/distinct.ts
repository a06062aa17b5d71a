import type { NumericChallenge } from '../../../data/challenges/numeric-schema.ts';
import type { Recipe, Work, Wrong } from './recipe.ts';
import { slipsOf } from './slips.ts';

/** What is left between two answers after both were rounded to three digits. */
const ROUNDING = 0.005;

const amountsIn = (wrongs: readonly Wrong[]): number[] =>
  wrongs.flatMap((wrong) => ('amount' in wrong ? [wrong.amount] : []));

function apart(a: number, b: number, share: number): boolean {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return low * (1 + share) < high * (1 - share);
}

/**
 * Whether the answer and every slip that the challenge names come out so far from each other that a
 * rounded answer belongs to one of them only. A slip that leads to nothing, or below, cannot be told.
 */
export function distinct(
  challenge: Pick<NumericChallenge, 'slips' | 'tolerance'>,
  { recipe, work }: { readonly recipe: Recipe; readonly work: Work },
): boolean {
  const known = slipsOf(recipe, work);
  const groups = [
    [work.answer],
    ...challenge.slips.map(({ id }) => amountsIn(known.get(id) ?? [])),
  ];
  if (groups.flat().some((amount) => !(amount > 0) || !Number.isFinite(amount))) return false;
  const share = challenge.tolerance === 0 ? 0 : challenge.tolerance + ROUNDING;
  return groups.every((group, index) =>
    groups
      .slice(index + 1)
      .every((other) => group.every((a) => other.every((b) => apart(a, b, share)))),
  );
}
