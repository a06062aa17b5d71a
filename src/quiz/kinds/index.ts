import type { Challenge } from '../types.ts';
import { choice } from './choice.ts';
import { formula } from './formula.ts';
import type { Kind, Unsound } from './kind.ts';
import { numeric } from './numeric.ts';
import { order } from './order.ts';
import { sort } from './sort.ts';

/**
 * Every kind of challenge by its name. Read when the site is built and in tests; views import their own
 * kind instead, so that a page with one choice does not load how numbers are worked out.
 */
export const kinds: {
  readonly [Name in Challenge['kind']]: Kind<Extract<Challenge, { kind: Name }>>;
} = {
  single: choice,
  multiple: choice,
  sort,
  formula,
  order,
  numeric,
};

/** The kind of a challenge. */
export const kindOf = (challenge: Challenge): Kind => kinds[challenge.kind] as Kind;

/**
 * Reasons and misconceptions that stand twice in a challenge: each is about one thing only, so one of
 * the two says nothing. Several wrong pieces may show the same about one gap of a formula.
 */
export function repeats(challenge: Challenge): Unsound[] {
  const kind = kindOf(challenge);
  const shown = [...kind.misconceptions(challenge)].map(([name, { text }]) => ({
    text,
    of: challenge.kind === 'formula' ? name.replace(/\/.*/, '') : name,
  }));
  const told = kind.options(challenge).map(({ id, why }) => ({ text: why, of: `why ${id}` }));
  const first = new Map<string, string>();
  const twice = new Set<string>();
  for (const { text, of } of [...shown, ...told]) {
    if ((first.get(text) ?? of) !== of) twice.add(text);
    first.set(text, first.get(text) ?? of);
  }
  return [...twice].map((text) => ({ path: [], says: `says twice “${text}”` }));
}

/** @throws Error with one plain sentence for each thing that keeps the challenge from being asked */
export function requireSound(challenge: Challenge): void {
  const problems = kindOf(challenge).problems(challenge);
  if (problems.length === 0) return;
  throw new Error(problems.map(({ says }) => `Challenge "${challenge.id}": ${says}.`).join('\n'));
}
