import { isSorting, type Challenge, type PlacesChallenge, type Selection } from '../types.ts';
import { choice } from './choice.ts';
import { fitNumeric } from './numeric/selection.ts';
import { fitOrder, order } from './order.ts';
import { sort } from './sort.ts';

/** Where a selection may put what: each id of the challenge with its allowed places. */
export function placesOf(challenge: PlacesChallenge): ReadonlyMap<string, readonly string[]> {
  if (isSorting(challenge)) return sort.places(challenge);
  return challenge.kind === 'order' ? order.places(challenge) : choice.places(challenge);
}

/** The selection that solves the challenge. */
export function keyOf(challenge: PlacesChallenge): Selection {
  if (isSorting(challenge)) return sort.key(challenge);
  return challenge.kind === 'order' ? order.key(challenge) : choice.key(challenge);
}

/** The selection after `id` was put into `place`, or taken away. Unknown ids and places change nothing. */
export function put(
  challenge: PlacesChallenge,
  selection: Selection,
  id: string,
  place: string | null,
): Selection {
  const allowed = placesOf(challenge).get(id);
  if (!allowed || (place !== null && !allowed.includes(place))) return selection;
  if (isSorting(challenge)) return sort.put(challenge, selection, id, place);
  return challenge.kind === 'order'
    ? order.put(challenge, selection, id, place)
    : choice.put(challenge, selection, id, place);
}

/** Keeps of a stored selection only what the challenge knows. */
export function fitSelection(challenge: Challenge, selection: Selection): Selection {
  if (challenge.kind === 'numeric') return fitNumeric(selection);
  if (challenge.kind === 'order') return fitOrder(challenge, selection);
  return Object.entries(selection).reduce<Selection>(
    (kept, [id, place]) => put(challenge, kept, id, place),
    {},
  );
}
