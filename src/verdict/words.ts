import { savedShare } from '../data/case/totals.ts';
import { middleOf, type Range } from '../estimation/index.ts';
import {
  formatBytes,
  formatCarbon,
  formatDuration,
  formatEnergy,
  formatPercent,
  formatRange,
  formatSignificant,
  joinEnds,
  thinSpace,
} from '../units/index.ts';
import { optionIn, type Option, type Place, type Recipe } from './options.ts';

/** Carbon of an option: from its electricity, and its share of making the card. In grams. */
export const carbonOf = ({ cost }: Option): Range => cost.gramsCO2e;

/**
 * Two places that differ by less are as good as each other. Each card reaches a share of its peak of
 * its own, and of either that share is known no better than to a factor of five.
 */
const SAME = 2.5;

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

/** Results are ranges over rough assumptions: two digits are as many as they deserve. */
const DIGITS = 2;

/** In the unit that `like` has, where it stands in a column with others. */
export const hours = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatDuration, DIGITS, like);
export const energy = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatEnergy, DIGITS, like);
export const carbon = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatCarbon, DIGITS, like);

/** "6.3–7", or one number where both ends round to the same; without a unit. */
export const plain = ({ low, high }: Range): string =>
  joinEnds(formatSignificant(low, DIGITS), formatSignificant(high, DIGITS));

const percent = ({ low, high }: Range): string => formatRange(low, high, formatPercent, DIGITS);

/** "84–86 % less", or more, or either. */
export function difference(from: Option, to: Option): string {
  const share = savedShare(carbonOf(from), carbonOf(to));
  if (share.low >= 0) return `${percent(share)} less`;
  if (share.high <= 0) return `${percent({ low: -share.high, high: -share.low })} more`;
  return `between ${percent({ low: -share.low, high: -share.low })} more and ${percent({ low: share.high, high: share.high })} less`;
}

const inPlace: Readonly<Record<Place, string>> = {
  cloud: 'in the cloud',
  workstation: 'on the workstation',
};
const recipeWords: Readonly<Record<Recipe, string>> = {
  before: 'The wide network, as last year',
  after: 'The lean network',
};

const optionWords = ({ recipe, place }: Option): string =>
  `${recipeWords[recipe]}, ${inPlace[place]}`;

/** What to do, in one sentence, and what it takes. */
export function verdictSentence(options: readonly Option[]): string {
  const best = choiceOf(options);
  if (!best) return 'None of the four fits: a smaller batch or a larger card is needed.';
  const { cost, cardBytes } = best;
  const first = optionIn(options, 'before', 'cloud');
  const compared =
    best === first ? '' : `, ${difference(first, best)} than last year’s recipe in the cloud`;
  return `${optionWords(best)}. Its largest stage needs ${formatBytes(cost.lessonBytes)} of the card’s ${formatBytes(cardBytes)}. It takes ${hours(cost.hours)} and emits ${carbon(carbonOf(best), carbonOf(first).high)}${compared}.`;
}

/** What the plan decides, what the place decides, and what would turn the verdict round. */
export function reasons(options: readonly Option[], makingOneCard: Range): string[] {
  const option = (recipe: Recipe, place: Place) => optionIn(options, recipe, place);
  const wideAtDesk = option('before', 'workstation');
  const wideInCloud = option('before', 'cloud');
  const leanInCloud = option('after', 'cloud');
  const leanAtDesk = option('after', 'workstation');
  const fit = wideAtDesk.fits
    ? 'Even the wide network fits on the workstation.'
    : `The wide network does not fit on the workstation: it needs ${formatBytes(wideAtDesk.cost.lessonBytes)}, and the card has ${formatBytes(wideAtDesk.cardBytes)}. The lean plan needs ${formatBytes(leanAtDesk.cost.lessonBytes)} in its largest stage.`;
  const cleaner = timesAtBothEnds(wideInCloud.cost.kilowattHours, leanAtDesk.cost.kilowattHours);
  const isSame = choiceOf([leanInCloud, leanAtDesk]) === leanAtDesk;
  const chosen = choiceOf(options) ?? leanAtDesk;
  const saved = {
    low: carbonOf(wideInCloud).low - carbonOf(chosen).low,
    high: carbonOf(wideInCloud).high - carbonOf(chosen).high,
  };
  const making = `Making one emits ${formatSignificant(makingOneCard.low)}–${formatSignificant(makingOneCard.high)}${thinSpace}kg CO₂e`;
  return [
    fit,
    `The plan decides most: in the same cloud, the lean plan emits ${difference(wideInCloud, leanInCloud)} than last year’s recipe.`,
    `The place alone: the lean plan on the workstation emits ${difference(leanInCloud, leanAtDesk)} than in the cloud. ${isSame ? 'That is less than the ranges are wide, for each card may reach another share of its peak. So it decides nothing, and we prefer the card that is there already.' : 'That is more than the two cards and buildings differ: here the electricity decides.'}`,
    `What would turn it round: the wide network in the cloud draws ${plain(cleaner)} times the electricity. Where the cloud’s electricity is that many times cleaner, both emit the same, and the lean network there emits least of all.`,
    saved.low > 0
      ? `A new card instead? ${making}. Done once, the chosen plan saves ${carbon(saved)}.`
      : `A new card instead? ${making}; this plan saves nothing that could pay for it.`,
  ];
}
