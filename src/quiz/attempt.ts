import { put } from './kinds/index.ts';
import { isBlank, mark } from './mark.ts';
import { wrongPlaces } from './misconceptions.ts';
import type { Challenge, Confidence, PlacesChallenge, QuizState, Selection } from './types.ts';

/** Where everyone starts. */
export const START: QuizState = {
  status: 'open',
  selection: {},
  checked: null,
  attempts: 0,
  firstAnswer: null,
  confidence: null,
  firstConfidence: null,
  misconceptions: [],
  solvedAtAttempt: null,
  solutionSeen: false,
  hintsShown: 0,
};

/** Solved or shown: the key is on screen, so choices no longer count until "Try again". */
export function isRevealed(state: QuizState): boolean {
  return state.status === 'solved' || state.status === 'shown';
}

export function choose(
  challenge: PlacesChallenge,
  state: QuizState,
  id: string,
  place: string | null,
): QuizState {
  if (isRevealed(state)) return state;
  return { ...state, selection: put(challenge, state.selection, id, place) };
}

/** What marking found in an attempt. */
export interface Marked {
  solved: boolean;
  /** Ids of the wrong choices or of the slip. */
  misconceptions: readonly string[];
}

/** Counts an honest attempt at `selection`, which has been marked. */
export function attempt(
  state: QuizState,
  selection: Selection,
  { solved, misconceptions }: Marked,
): QuizState {
  const attempts = state.attempts + 1;
  const isFirst = state.attempts === 0 && !state.solutionSeen;
  return {
    ...state,
    status: solved ? 'solved' : 'answered',
    checked: selection,
    attempts,
    firstAnswer: state.firstAnswer ?? (state.solutionSeen ? null : selection),
    firstConfidence: isFirst ? state.confidence : state.firstConfidence,
    misconceptions: [...new Set([...state.misconceptions, ...misconceptions])],
    solvedAtAttempt: state.solvedAtAttempt ?? (solved && !state.solutionSeen ? attempts : null),
  };
}

/** Marks the selection. A blank one is not an attempt and leaves the state as it is. */
export function check(challenge: PlacesChallenge, state: QuizState): QuizState {
  const { selection } = state;
  if (isRevealed(state) || isBlank(challenge, selection)) return state;
  return attempt(state, selection, {
    solved: mark(challenge, selection).allRight,
    misconceptions: wrongPlaces(challenge, selection),
  });
}

/** "Sure" or "guessing", said before a check. */
export function feel(state: QuizState, confidence: Confidence): QuizState {
  return isRevealed(state) ? state : { ...state, confidence };
}

/** "Show me": a different end from solving, and remembered as such. */
export function show(state: QuizState): QuizState {
  if (isRevealed(state)) return state;
  return { ...state, status: 'shown', checked: state.selection, solutionSeen: true };
}

/** A fresh start that keeps the first answer, the number of attempts and the hints already read. */
export function tryAgain(state: QuizState): QuizState {
  return { ...state, status: 'open', selection: {}, checked: null, confidence: null };
}

export function showHint(challenge: Challenge, state: QuizState): QuizState {
  return { ...state, hintsShown: Math.min(state.hintsShown + 1, challenge.hints.length) };
}
