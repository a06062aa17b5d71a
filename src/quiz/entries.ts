import { isSorting, type PlacesChallenge } from './types.ts';

/** What a challenge asks about, whatever its kind calls it: options, items to sort, gaps to fill, lines to order. */
export function entriesOf(challenge: PlacesChallenge) {
  if (isSorting(challenge)) return challenge.items;
  return challenge.kind === 'order' ? challenge.lines : challenge.options;
}
