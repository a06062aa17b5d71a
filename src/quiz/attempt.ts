import { put } from './kinds/index.ts';
import { isBlank, mark } from './mark.ts';
import type { Challenge, QuizState } from './types.ts';

/** Where everyone starts. */
export const START: QuizState = {
  status: 'open',
  selection: {},
  checked: null,
  attempts: 0,
  firstAnswer: null,
  solvedAtAttempt: null,
  solutionSeen: false,
  hintsShown: 0,
};

/** Solved or shown: the key is on screen, so choices no longer count until "Try again". */
export function isRevealed(state: QuizState): boolean {
  return state.status === 'solved' || state.status === 'shown';
}

export function choose(
  challenge: Challenge,
  state: QuizState,
  id: string,
  place: string | null,
): QuizState {
  if (isRevealed(state)) return state;
  return { ...state, selection: put(challenge, state.selection, id, place) };
}

/** Marks the selection. A blank one is not an attempt and leaves the state as it is. */
export function check(challenge: Challenge, state: QuizState): QuizState {
  const { selection } = state;
  if (isRevealed(state) || isBlank(challenge, selection)) return state;
  const attempts = state.attempts + 1;
  const solved = mark(challenge, selection).allRight;
  return {
    ...state,
    status: solved ? 'solved' : 'answered',
    checked: selection,
    attempts,
    firstAnswer: state.firstAnswer ?? (state.solutionSeen ? null : selection),
    solvedAtAttempt: state.solvedAtAttempt ?? (solved && !state.solutionSeen ? attempts : null),
  };
}

/** "Show me": a different end from solving, and remembered as such. */
export function show(state: QuizState): QuizState {
  if (isRevealed(state)) return state;
  return { ...state, status: 'shown', checked: state.selection, solutionSeen: true };
}

/** A fresh start that keeps the first answer, the number of attempts and the hints already read. */
export function tryAgain(state: QuizState): QuizState {
  return { ...state, status: 'open', selection: {}, checked: null };
}

export function showHint(challenge: Challenge, state: QuizState): QuizState {
  return { ...state, hintsShown: Math.min(state.hintsShown + 1, challenge.hints.length) };
}
