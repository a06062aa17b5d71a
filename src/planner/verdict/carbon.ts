import { middleOf, type Range } from '../../estimation/index.ts';
import type { Option } from './options.ts';

/** Carbon of an option: from its electricity, and its share of making the card. In grams. */
export const carbonOf = ({ cost }: Option): Range => cost.gramsCO2e;

/** Two places that differ by less are as good as each other: power and speed are known far worse. */
const SAME = 1.25;

/**
 * The option with the least carbon among those that fit; undefined where none fits. Where another
 * one is as good, the workstation is chosen: it is there already.
 */
export function choiceOf(options: readonly Option[]): Option | undefined {
  const carbon = (option: Option): number => middleOf(carbonOf(option));
  const fitting = options.filter(({ fits }) => fits).toSorted((a, b) => carbon(a) - carbon(b));
  const [least] = fitting;
  if (!least) return undefined;
  const asGood = fitting.filter((option) => carbon(option) <= SAME * carbon(least));
  return asGood.find(({ place }) => place === 'workstation') ?? least;
}

/** How many times larger one is than the other, both at the same end of the same assumptions. */
export function timesAtBothEnds(large: Range, small: Range): Range {
  const [low, high] = [large.low / small.low, large.high / small.high];
  return { low: Math.min(low, high), high: Math.max(low, high) };
}
