import type { Kind, SortingChallenge } from '../types.ts';
import { without } from './choice.ts';

/** Every item belongs in exactly one bin, as a gap has exactly one piece. */
export const sort: Kind<SortingChallenge> = {
  places(challenge) {
    const bins = challenge.bins.map((bin) => bin.id);
    return new Map(challenge.items.map((item) => [item.id, bins]));
  },

  key: (challenge) => Object.fromEntries(challenge.items.map((item) => [item.id, item.bin])),

  put: (_challenge, selection, id, place) =>
    place === null ? without(selection, id) : { ...selection, [id]: place },
};
