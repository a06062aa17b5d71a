import type { PlacesChallenge } from './types.ts';

/** What a challenge asks about, whatever its kind calls it: options to choose or items to sort. */
export function entriesOf(challenge: PlacesChallenge) {
  return challenge.kind === 'sort' ? challenge.items : challenge.options;
}
