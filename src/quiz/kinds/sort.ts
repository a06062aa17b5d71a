import type { Kind, SortChallenge } from '../types.ts';
import { without } from './choice.ts';

/** Every item belongs in exactly one bin. */
export const sort: Kind<SortChallenge> = {
  places(challenge) {
    const bins = challenge.bins.map((bin) => bin.id);
    return new Map(challenge.items.map((item) => [item.id, bins]));
  },

  key: (challenge) => Object.fromEntries(challenge.items.map((item) => [item.id, item.bin])),

  put: (_challenge, selection, id, place) =>
    place === null ? without(selection, id) : { ...selection, [id]: place },
};
