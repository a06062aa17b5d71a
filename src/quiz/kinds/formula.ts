import type { FormulaChallenge } from '../types.ts';

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

/** The formula as a line of text, with what `fill` puts into each gap. */
export const formulaText = (
  challenge: FormulaChallenge,
  fill: (gap: FormulaChallenge['items'][number], number: number) => string,
): string =>
  formulaParts(challenge)
    .map((part) => ('text' in part ? part.text : fill(part.gap, part.number)))
    .join('');
