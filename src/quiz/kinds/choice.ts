import type { ChoiceChallenge } from '../../data/challenges/choice-schema.ts';
import { byId } from '../content-hash.ts';
import { letteredLines, ONLY, type KnownPoll } from './kind.ts';
import { choicesNotYet, oneEach, placeOf, placesKind, without } from './places.ts';

/** The "place" of an option that was ticked. */
export const CHOSEN = 'chosen';

const isSingle = ({ kind }: ChoiceChallenge): boolean => kind === 'single';

const poll = (challenge: ChoiceChallenge): KnownPoll => ({
  id: ONLY,
  ask: '',
  several: !isSingle(challenge),
  choicesLater: false,
  choices: challenge.options.map(({ id, text, correct, why, misconception, reread }) => ({
    id,
    text,
    right: correct,
    why,
    misconception,
    reread: reread ?? challenge.reread,
  })),
});

/** One or several right options. A single choice replaces the one before. */
export const choice = placesKind<ChoiceChallenge>({
  ask: 'Choose one answer at least',
  secret: false,
  instruction: (challenge) => (isSingle(challenge) ? 'Choose one.' : 'Choose all that apply.'),
  options: ({ options }) => options,
  places: ({ options }) => new Map(options.map(({ id }) => [id, [CHOSEN]])),
  key: ({ options }) =>
    Object.fromEntries(options.flatMap(({ id, correct }) => (correct ? [[id, CHOSEN]] : []))),

  put(challenge, selection, id, place) {
    if (place === null) return without(selection, id);
    return { ...(isSingle(challenge) ? {} : without(selection, id)), [id]: place };
  },

  belongs: ({ options }, id) =>
    options.find((option) => option.id === id)?.correct
      ? 'Belongs to the answer'
      : 'Does not belong',
  shows: (_challenge, _selection, id) => id,
  misconceptions: (challenge) => oneEach(challenge, challenge.options),
  hashed: ({ options }) => options.map(({ id, text, correct }) => [id, text, correct]).sort(byId),

  notYet: (challenge, counts) =>
    isSingle(challenge)
      ? 'Not yet. The reason stands under your choice.'
      : choicesNotYet(counts, 'to find'),

  first(challenge, selection, { correct, wrong, missed }) {
    if (!isSingle(challenge))
      return `Your first answer: ${correct} right, ${wrong} wrong, ${missed} missed.`;
    const chosen = challenge.options.find(({ id }) => placeOf(selection, id) !== undefined);
    return chosen ? `Your first answer was: “${chosen.text}”` : '';
  },

  sheet: ({ options }) => ({
    form: 'list',
    box: '☐',
    asked: options.map(({ text }) => text),
  }),
  polls: (challenge) => [poll(challenge)],
  overview: () => [],
  lines: (challenge) => letteredLines(poll(challenge)),
});
