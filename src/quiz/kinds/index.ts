import type { Challenge } from '../types.ts';
import { choice } from './choice.ts';
import { formula } from './formula.ts';
import type { Kind } from './kind.ts';
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

/** @throws Error with one plain sentence for each thing that keeps the challenge from being asked */
export function requireSound(challenge: Challenge): void {
  const problems = kindOf(challenge).problems(challenge);
  if (problems.length === 0) return;
  throw new Error(problems.map(({ says }) => `Challenge "${challenge.id}": ${says}.`).join('\n'));
}
