import type { FormulaChallenge } from '../../data/challenges/formula-schema.ts';
import { byId } from '../content-hash.ts';
import type { KnownPoll } from './kind.ts';
import { placesKind } from './places.ts';
import { binLine, binPolls, sortingRules } from './sort.ts';

/** A stretch of a formula: text as it stands, or a gap with its number from 1. */
export type FormulaPart =
  { text: string } | { gap: FormulaChallenge['items'][number]; number: number };

/** The formula piece by piece, in order. */
export function formulaParts({ formula, items }: FormulaChallenge): FormulaPart[] {
  const gaps = new Map(items.map((gap, index) => [gap.id, { gap, number: index + 1 }]));
  return formula
    .split(/\{([^}]*)\}/)
    .flatMap((part, index): FormulaPart[] =>
      index % 2 === 0 ? [{ text: part }] : [gaps.get(part) ?? { text: part }],
    );
}

/** The formula as a line of text, each gap as its number in brackets: "hours = [1] ÷ [2]". */
export const formulaText = (challenge: FormulaChallenge): string =>
  formulaParts(challenge)
    .map((part) => ('text' in part ? part.text : `[${part.number}]`))
    .join('');

const polls = (challenge: FormulaChallenge): KnownPoll[] =>
  binPolls(challenge, (text, index) => `Gap ${index + 1}: ${text}`);

/** A formula with gaps: a gap has exactly one piece, as an item to sort has one bin. */
export const formula = placesKind<FormulaChallenge>({
  ...sortingRules,
  ask: 'Fill one gap at least',
  instruction: () => 'Fill each gap.',
  hashed: ({ formula: text, bins, items }) => [
    text,
    bins.map((piece) => [piece.id, piece.text]).sort(byId),
    items.map(({ id, bin }) => [id, bin]),
  ],
  sheet: (challenge) => ({
    form: 'gaps',
    formula: formulaText(challenge),
    places: challenge.bins.map(({ text }) => text),
    asked: challenge.items.map(({ text }) => text),
  }),
  polls,
  overview: (challenge) => [formulaText(challenge)],
  lines: (challenge) => polls(challenge).map(binLine),
});
