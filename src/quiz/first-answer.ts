import { isRevealed } from './attempt.ts';
import { entriesOf } from './entries.ts';
import { mark, placeOf } from './mark.ts';
import { isSorting, type PlacesChallenge, type QuizState } from './types.ts';

/**
 * The first answer beside the key, once the key is on screen: what the learner thought at the start is
 * easily forgotten, and is the thing to learn from. Empty where the first answer solved it, or none was given.
 */
export function firstAnswerWords(challenge: PlacesChallenge, state: QuizState): string {
  const first = state.firstAnswer;
  if (first === null || !isRevealed(state) || state.solvedAtAttempt === 1) return '';
  if (challenge.kind === 'single') {
    const chosen = entriesOf(challenge).find(({ id }) => placeOf(first, id) !== undefined);
    return chosen ? `Your first answer was: “${chosen.text}”` : '';
  }
  const { correct, wrong, missed } = mark(challenge, first).counts;
  if (challenge.kind === 'order') {
    return `Your first order: ${correct} ${correct === 1 ? 'line' : 'lines'} right, ${wrong} wrong.`;
  }
  const verb = isSorting(challenge) ? 'not placed' : 'missed';
  return `Your first answer: ${correct} right, ${wrong} wrong, ${missed} ${verb}.`;
}
