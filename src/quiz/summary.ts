import type { QuizState } from './types.ts';

/** The small label of a challenge. */
export function statusLabel(state: QuizState): string {
  if (state.status === 'shown') return 'Shown';
  if (state.status !== 'solved') return 'Open';
  return state.solvedAtAttempt === null ? 'Shown, solved' : 'Solved';
}

/** Said when "Check answer" is pressed and there is no attempt to count; `why` says what to do. */
export const notCounted = (why: string): string => `${why} This did not count as an attempt.`;

/**
 * What confidence and result together say, after the first check only: being sure of something wrong
 * is worth more attention than a wrong guess. Empty where nothing was said before checking.
 */
function confidenceWords({ attempts, firstConfidence, status }: QuizState): string {
  if (attempts !== 1 || firstConfidence === null) return '';
  if (status === 'solved') {
    return firstConfidence === 'sure'
      ? 'You were sure, and you were right.'
      : 'You were guessing, and well. The reasons make it knowledge.';
  }
  if (status !== 'answered') return '';
  return firstConfidence === 'sure'
    ? 'You were sure, so this is worth a second look.'
    : 'You said that you were guessing: good to know what to read again.';
}

/** The sentence about the last attempt, with what confidence adds to it. */
export function withConfidence(summary: string, state: QuizState): string {
  return [summary, confidenceWords(state)].filter(Boolean).join(' ');
}

/** A readable name for a passage's address: "/lessons/analysis/#memory-equation" → "memory equation". */
export function passageName(address: string): string {
  return (address.split('#')[1] ?? '').replaceAll('-', ' ');
}
