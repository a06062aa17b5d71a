import type { PlacesChallenge } from './types.ts';

/** What a challenge asks about, whatever its kind calls it: options, items to sort, lines to order. */
export function entriesOf(challenge: PlacesChallenge) {
  if (challenge.kind === 'sort') return challenge.items;
  return challenge.kind === 'order' ? challenge.lines : challenge.options;
}
