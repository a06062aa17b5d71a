import type { Kind } from './kinds/kind.ts';
import type { PlacesKind } from './kinds/places.ts';
import {
  isRevealed,
  type Challenge,
  type Confidence,
  type QuizState,
  type Selection,
} from './types.ts';

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

/** The state after `id` was put into `place`, or taken away (null). */
export function choose<C extends Challenge>(
  kind: PlacesKind<C>,
  challenge: C,
  state: QuizState,
  id: string,
  place: string | null,
): QuizState {
  if (isRevealed(state)) return state;
  return { ...state, selection: kind.put(challenge, state.selection, id, place) };
}

/** Marks the selection. What is no attempt, such as a blank one, leaves the state as it is. */
export function check<C extends Challenge>(
  kind: Kind<C>,
  challenge: C,
  state: QuizState,
): QuizState {
  const { selection } = state;
  if (isRevealed(state) || kind.blank(challenge, selection) !== '') return state;
  const { allRight: solved, misconceptions } = kind.mark(challenge, selection);
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

/** "Sure" or "guessing", said before a check. */
export function feel(state: QuizState, confidence: Confidence): QuizState {
  return isRevealed(state) ? state : { ...state, confidence };
}

/** "Show me": a different end from solving, and remembered as such. */
export function show(state: QuizState): QuizState {
  if (isRevealed(state)) return state;
  return { ...state, status: 'shown', checked: state.selection, solutionSeen: true };
}

/**
 * A fresh start that keeps the first answer, the number of attempts, the hints already read and what of
 * the selection is to stay.
 */
export function tryAgain(state: QuizState, selection: Selection = {}): QuizState {
  return { ...state, status: 'open', selection, checked: null, confidence: null };
}

export function showHint(challenge: Challenge, state: QuizState): QuizState {
  return { ...state, hintsShown: Math.min(state.hintsShown + 1, challenge.hints.length) };
}
