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

/** Two options that differ by less are as good as each other: the ranges are far wider. */
const SAME = 1.25;

/** Miguel stays at his desk where the place saves at most this share of what the plan saves. */
const SMALL = 0.1;

const emitted = (option: Option): number => middleOf(carbonOf(option));

/** The option with the least carbon by the sum among those that fit; undefined where none fits. */
export function leastOf(options: readonly Option[]): Option | undefined {
  return options.filter(({ fits }) => fits).toSorted((a, b) => emitted(a) - emitted(b))[0];
}

/** By how much one is more than the other, at the same end of the same assumptions. */
const moreThan = (large: Range, small: Range): Range => {
  const [low, high] = [large.low - small.low, large.high - small.high];
  return { low: Math.min(low, high), high: Math.max(low, high) };
};

/** How much the place adds at the desk, as a share of what the plan saves in the same cloud. */
export function placeShare(options: readonly Option[], desk: Option, cloud: Option): Range {
  const wide = carbonOf(optionIn(options, 'before', cloud.place));
  const share = (end: 'low' | 'high'): number => {
    const saved = wide[end] - carbonOf(cloud)[end];
    return saved > 0 ? (carbonOf(desk)[end] - carbonOf(cloud)[end]) / saved : Infinity;
  };
  const [low, high] = [share('low'), share('high')];
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

/**
 * What Miguel does. Not always what emits least by the sum: he keeps the machine that is there where
 * it emits as much, or where the place is small beside what the plan saves.
 */
export function choiceOf(options: readonly Option[]): Option | undefined {
  const least = leastOf(options);
  if (!least || least.place === 'workstation') return least;
  const desk = options.find(
    ({ recipe, place, fits }) => fits && recipe === least.recipe && place === 'workstation',
  );
  if (!desk) return least;
  const isAsGood = emitted(desk) <= SAME * emitted(least);
  return isAsGood || placeShare(options, desk, least).high <= SMALL ? desk : least;
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

/** What an option is in the verdict: the least by the sum, what Miguel chooses, or both. */
export function markOf(option: Option, options: readonly Option[]): string {
  const marks = [
    option === leastOf(options) ? 'least carbon by the sum' : '',
    option === choiceOf(options) ? 'Miguel’s choice' : '',
  ];
  return marks.filter((mark) => mark !== '').join(', and ');
}

/** "31–430 g CO₂e less, by a factor of 2.2–2.4" */
const lessBy = (large: Range, small: Range): string =>
  `${carbon(moreThan(large, small))} less, by a factor of ${plain(timesAtBothEnds(large, small))}`;

/** What to do, in one sentence, what it takes, and what would emit less by the sum. */
export function verdictSentence(options: readonly Option[]): string {
  const [chosen, least] = [choiceOf(options), leastOf(options)];
  if (!chosen || !least)
    return 'None of the four fits: a smaller batch or a larger card is needed.';
  const { cost, cardBytes } = chosen;
  const first = optionIn(options, 'before', 'cloud');
  const compared =
    chosen === first ? '' : `, ${difference(first, chosen)} than last year’s recipe in the cloud`;
  const what = chosen === least ? '' : ': Miguel’s choice';
  const sum =
    chosen === least
      ? ''
      : ` By the sum, the same ${inPlace[least.place]} emits least: ${lessBy(carbonOf(chosen), carbonOf(least))}.`;
  return `${optionWords(chosen)}${what}. Its largest stage needs ${formatBytes(cost.lessonBytes)} of the card’s ${formatBytes(cardBytes)}. It takes ${hours(cost.hours)} and emits ${carbon(carbonOf(chosen), carbonOf(first).high)}${compared}.${sum}`;
}

/** How wide the share of the peak is that a card reaches, as a factor. */
const reachedFactor = ({ cost: { input } }: Option): string =>
  formatSignificant(input.utilization.high / input.utilization.low, 1);

/** What the place decides for the lean plan, and why Miguel stays or goes. */
function placeReasons(options: readonly Option[]): string[] {
  const cloud = optionIn(options, 'after', 'cloud');
  const desk = optionIn(options, 'after', 'workstation');
  if (!desk.fits) return ['The place alone: the lean plan does not fit on the workstation either.'];
  const [least, chosen] = [leastOf([cloud, desk]), choiceOf(options)];
  const alone = `The place alone: the lean plan on the workstation emits ${difference(cloud, desk)} than in the cloud.`;
  if (least === desk) return [`${alone} So plan and place speak for the workstation.`];
  if (chosen !== desk) return [`${alone} That is too much to stay for: here the place decides.`];
  return [
    `By the sum, the place would save more: the lean plan in the cloud emits ${lessBy(carbonOf(desk), carbonOf(cloud))}. That is ${percent(placeShare(options, desk, cloud))} of what the plan saves, and each card’s share of its peak is known to a factor of ${reachedFactor(desk)} only.`,
    `So Miguel takes the machine that is there and idle: nothing to rent, no data to copy, and all the electricity in his own Scope 2, where he can act on it. Above ${formatPercent(SMALL)}, he would go to the cloud.`,
  ];
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
  const chosen = choiceOf(options) ?? leanAtDesk;
  const saved = moreThan(carbonOf(wideInCloud), carbonOf(chosen));
  const making = `Making one emits ${formatSignificant(makingOneCard.low)}–${formatSignificant(makingOneCard.high)}${thinSpace}kg CO₂e`;
  return [
    fit,
    `The plan decides most: in the same cloud, the lean plan emits ${difference(wideInCloud, leanInCloud)} than last year’s recipe.`,
    ...placeReasons(options),
    `Clean electricity instead of a lean plan? The wide network in the cloud draws ${plain(cleaner)} times the electricity of the lean one at the desk: only where the cloud’s is that many times cleaner, both emit the same.`,
    saved.low > 0
      ? `A new card instead? ${making}. Done once, the chosen plan saves ${carbon(saved)}.`
      : `A new card instead? ${making}; this plan saves nothing that could pay for it.`,
  ];
}
