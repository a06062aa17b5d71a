import { CHOSEN, type ChoiceChallenge, type Kind, type Selection } from '../types.ts';

/** One or several right options. A single choice replaces the one before. */
export const choice: Kind<ChoiceChallenge> = {
  places: (challenge) => new Map(challenge.options.map((option) => [option.id, [CHOSEN]])),

  key: (challenge) =>
    Object.fromEntries(
      challenge.options.filter((option) => option.correct).map((option) => [option.id, CHOSEN]),
    ),

  put(challenge, selection, id, place) {
    const others = challenge.kind === 'single' ? {} : without(selection, id);
    if (place === null) return without(selection, id);
    return { ...others, [id]: place };
  },
};

export function without(selection: Selection, id: string): Selection {
  return Object.fromEntries(Object.entries(selection).filter(([key]) => key !== id));
}
