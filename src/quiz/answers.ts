import { START } from './attempt.ts';
import { contentHash } from './content-hash.ts';
import type { Kind } from './kinds/kind.ts';
import type { Challenge, QuizState } from './types.ts';

/** One challenge as saved. */
export interface SavedAnswer {
  /** `contentHash` of the question that was answered. */
  hash: string;
  /** ISO 8601 time of the last change. */
  savedAt: string;
  state: QuizState;
}

/** By challenge id. */
export type Answers = Readonly<Record<string, SavedAnswer>>;

export function remember<C extends Challenge>(
  kind: Kind<C>,
  answers: Answers,
  challenge: C,
  state: QuizState,
  now = new Date(),
): Answers {
  const saved = { hash: contentHash(kind, challenge), savedAt: now.toISOString(), state };
  return { ...answers, [challenge.id]: saved };
}

export interface Recalled {
  state: QuizState;
  /** There is an answer, but to an earlier wording of the question: it is not shown. */
  changed: boolean;
}

/** The saved state of a challenge, or the start. Ids that the challenge no longer has are dropped. */
export function recall<C extends Challenge>(
  kind: Kind<C>,
  answers: Answers,
  challenge: C,
): Recalled {
  const saved = Object.hasOwn(answers, challenge.id) ? answers[challenge.id] : undefined;
  if (!saved) return { state: START, changed: false };
  if (saved.hash !== contentHash(kind, challenge)) return { state: START, changed: true };
  const { state } = saved;
  const fit = (selection: QuizState['checked']) => selection && kind.fit(challenge, selection);
  return {
    changed: false,
    state: {
      ...state,
      selection: kind.fit(challenge, state.selection),
      checked: fit(state.checked),
      firstAnswer: fit(state.firstAnswer),
      hintsShown: Math.min(state.hintsShown, challenge.hints.length),
    },
  };
}

/** Which of two answers to one challenge is kept: a solved one, else the later one, else ours. */
function better(ours: SavedAnswer, theirs: SavedAnswer): SavedAnswer {
  const solved = (answer: SavedAnswer) => answer.state.solvedAtAttempt !== null;
  if (solved(ours) !== solved(theirs)) return solved(ours) ? ours : theirs;
  return Date.parse(theirs.savedAt) > Date.parse(ours.savedAt) ? theirs : ours;
}

/** Ours and theirs together; no challenge is lost. */
export function merge(ours: Answers, theirs: Answers): Answers {
  const merged: Record<string, SavedAnswer> = { ...ours };
  for (const [id, answer] of Object.entries(theirs)) {
    const own = Object.hasOwn(merged, id) ? merged[id] : undefined;
    merged[id] = own ? better(own, answer) : answer;
  }
  return merged;
}
