import * as saved from '../../../src/quiz/answers.ts';
import * as attempt from '../../../src/quiz/attempt.ts';
import * as hash from '../../../src/quiz/content-hash.ts';
import { kindOf } from '../../../src/quiz/kinds/index.ts';
import type { PlacesKind } from '../../../src/quiz/kinds/places.ts';
import type { Challenge, QuizState, Selection } from '../../../src/quiz/types.ts';

/** The functions of the quiz, each with the kind of the challenge it is called with, as views call them. */
const placesKindOf = (challenge: Challenge): PlacesKind => {
  const kind = kindOf(challenge);
  if (!('places' in kind)) throw new Error(`${challenge.kind} puts nothing in places`);
  return kind as PlacesKind;
};

export const placesOf = (challenge: Challenge) => placesKindOf(challenge).places(challenge);
export const put = (challenge: Challenge, selection: Selection, id: string, place: string | null) =>
  placesKindOf(challenge).put(challenge, selection, id, place);
export const keyOf = (challenge: Challenge) => kindOf(challenge).key(challenge);
export const fitSelection = (challenge: Challenge, selection: Selection) =>
  kindOf(challenge).fit(challenge, selection);
export const mark = (challenge: Challenge, selection: Selection) =>
  kindOf(challenge).mark(challenge, selection);
export const wrongPlaces = (challenge: Challenge, selection: Selection) =>
  mark(challenge, selection).misconceptions;
export const isBlank = (challenge: Challenge, selection: Selection) =>
  kindOf(challenge).blank(challenge, selection) !== '';
export const misconceptionsOf = (challenge: Challenge) =>
  kindOf(challenge).misconceptions(challenge);
export const contentHash = (challenge: Challenge) => hash.contentHash(kindOf(challenge), challenge);

export const choose = (challenge: Challenge, state: QuizState, id: string, place: string | null) =>
  attempt.choose(placesKindOf(challenge), challenge, state, id, place);
export const check = (challenge: Challenge, state: QuizState) =>
  attempt.check(kindOf(challenge), challenge, state);

export const feedback = (challenge: Challenge, state: QuizState) =>
  kindOf(challenge).feedback(challenge, state);
export const summary = (challenge: Challenge, state: QuizState) =>
  kindOf(challenge).summary(challenge, state);
export const firstAnswerWords = (challenge: Challenge, state: QuizState) =>
  kindOf(challenge).firstAnswer(challenge, state);
export const instruction = (challenge: Challenge) => kindOf(challenge).instruction(challenge);

export const remember = (
  answers: saved.Answers,
  challenge: Challenge,
  state: QuizState,
  now?: Date,
) => saved.remember(kindOf(challenge), answers, challenge, state, now);
export const recall = (answers: saved.Answers, challenge: Challenge) =>
  saved.recall(kindOf(challenge), answers, challenge);
