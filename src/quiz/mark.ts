import { keyOf, placesOf } from './kinds/index.ts';
import { orderOutcomes } from './kinds/order.ts';
import type { Mark, Outcome, PlacesChallenge, Selection } from './types.ts';

function outcome(chosen: string | undefined, right: string | undefined): Outcome {
  if (chosen === undefined) return right === undefined ? 'rightly-left' : 'missed';
  return chosen === right ? 'correct' : 'wrong';
}

/** Where `id` was put. Object.hasOwn: an option may be called "constructor". */
export function placeOf(selection: Selection, id: string): string | undefined {
  return Object.hasOwn(selection, id) ? selection[id] : undefined;
}

function outcomesOf(challenge: PlacesChallenge, selection: Selection): Record<string, Outcome> {
  if (challenge.kind === 'order') return orderOutcomes(challenge, selection);
  const key = keyOf(challenge);
  const ids = [...placesOf(challenge).keys()];
  return Object.fromEntries(
    ids.map((id) => [id, outcome(placeOf(selection, id), placeOf(key, id))]),
  );
}

/** Compares a selection with the key, option by option. Total: any selection gets a mark. */
export function mark(challenge: PlacesChallenge, selection: Selection): Mark {
  const outcomes = outcomesOf(challenge, selection);
  const counts: Record<Outcome, number> = { correct: 0, missed: 0, wrong: 0, 'rightly-left': 0 };
  for (const result of Object.values(outcomes)) counts[result] += 1;
  return { outcomes, counts, allRight: counts.wrong === 0 && counts.missed === 0 };
}

/** Nothing chosen that the challenge knows. */
export function isBlank(challenge: PlacesChallenge, selection: Selection): boolean {
  return [...placesOf(challenge).keys()].every((id) => placeOf(selection, id) === undefined);
}
