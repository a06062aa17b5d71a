import type { Challenge } from '../data/challenges/challenge-schema.ts';
import type { Option } from '../data/challenges/challenge-fields.ts';

export type { Challenge, Option };

/**
 * What the learner has put where, by stable ids: an option chosen is `{ id: CHOSEN }`, an item sorted
 * is `{ id: bin }`, a gap filled `{ id: piece }`, a line put in order is `{ id: '3' }`, a number typed
 * is `{ answer: '3.9 GB', variant: '2' }`. What is absent has not been touched. One shape for every kind
 * of question keeps saving, importing and comparing answers in one place.
 */
export type Selection = Readonly<Record<string, string>>;

/**
 * correct: chosen and right · missed: belongs to the answer, not chosen · wrong: chosen, does not
 * belong (or is in the wrong bin) · rightly-left: not chosen, and does not belong.
 */
export type Outcome = 'correct' | 'missed' | 'wrong' | 'rightly-left';

export interface Mark {
  outcomes: Readonly<Record<string, Outcome>>;
  counts: Readonly<Record<Outcome, number>>;
  /** Nothing wrong and nothing missed. */
  allRight: boolean;
  /** What the selection got wrong, by the names under which misconceptions are remembered. */
  misconceptions: readonly string[];
}

/** open: no attempt yet · answered: attempted, not right yet · solved · shown: gave up and looked. */
type Status = 'open' | 'answered' | 'solved' | 'shown';

/** How sure a learner was before checking. */
export const CONFIDENCES = ['sure', 'guessing'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface QuizState {
  status: Status;
  /** What the controls show now. */
  selection: Selection;
  /** What was last checked: feedback speaks about this. */
  checked: Selection | null;
  /** Honest attempts; a blank answer is not one. */
  attempts: number;
  /** Kept whatever follows: what the learner thought before any feedback or solution. */
  firstAnswer: Selection | null;
  /** What was said for the next check; null where nothing was. */
  confidence: Confidence | null;
  /** What was said before the first check. */
  firstConfidence: Confidence | null;
  /** Every wrong choice and slip that came up at a check, by id, each once. */
  misconceptions: readonly string[];
  /** The attempt that solved it, before the solution was ever shown; null when none did. */
  solvedAtAttempt: number | null;
  /** The solution has been looked at by "Show me" at some time. */
  solutionSeen: boolean;
  hintsShown: number;
}

/** Solved or shown: the key is on screen, so choices no longer count until "Try again". */
export function isRevealed(state: QuizState): boolean {
  return state.status === 'solved' || state.status === 'shown';
}
