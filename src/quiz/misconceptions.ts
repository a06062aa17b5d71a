import { isTooEarly } from './kinds/order.ts';
import { mark, placeOf } from './mark.ts';
import { isSorting, type Challenge, type PlacesChallenge, type Selection } from './types.ts';

/** Names a wrong placing: an item may be wrong in several bins, an option only by being chosen. */
const nameOf = (challenge: PlacesChallenge, id: string, place: string): string =>
  isSorting(challenge) ? `${id}/${place}` : id;

/** What a selection got wrong, by the names under which it is remembered. */
export function wrongPlaces(challenge: PlacesChallenge, selection: Selection): string[] {
  const { outcomes } = mark(challenge, selection);
  if (challenge.kind === 'order') {
    const ids = challenge.lines.map(({ id }) => id);
    return ids.filter((id) => outcomes[id] === 'wrong' && isTooEarly(challenge, selection, id));
  }
  return Object.keys(outcomes).flatMap((id) => {
    const place = placeOf(selection, id);
    return outcomes[id] === 'wrong' && place !== undefined ? [nameOf(challenge, id, place)] : [];
  });
}

export interface Misconception {
  text: string;
  reread: string;
}

/** Every misconception that a challenge can tell, by the name under which it is remembered. */
export function misconceptionsOf(challenge: Challenge): Map<string, Misconception> {
  const told = new Map<string, Misconception>();
  const add = (name: string, text: string | undefined, reread = challenge.reread) => {
    if (text !== undefined) told.set(name, { text, reread });
  };
  if (challenge.kind === 'numeric') {
    for (const slip of challenge.slips) add(slip.id, slip.misconception, slip.reread);
  } else if (isSorting(challenge)) {
    for (const item of challenge.items) {
      for (const [bin, text] of Object.entries(item.misconceptions)) {
        add(nameOf(challenge, item.id, bin), text, item.reread);
      }
    }
  } else {
    const told = challenge.kind === 'order' ? challenge.lines : challenge.options;
    for (const option of told) add(option.id, option.misconception, option.reread);
  }
  return told;
}
