import { mark } from './mark.ts';
import { isSorting, type PlacesChallenge, type QuizState } from './types.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The small label of a challenge. */
export function statusLabel(state: QuizState): string {
  if (state.status === 'shown') return 'Shown';
  if (state.status !== 'solved') return 'Open';
  return state.solvedAtAttempt === null ? 'Shown, solved' : 'Solved';
}

function notYet(challenge: PlacesChallenge, state: QuizState): string {
  const { counts } = mark(challenge, state.checked ?? {});
  if (challenge.kind === 'single') return 'Not yet. The reason stands under your choice.';
  if (challenge.kind === 'order') {
    const lines = count(counts.correct, 'line stands right', 'lines stand right');
    return `Not yet: ${lines}, ${count(counts.wrong, 'does not', 'do not')}.`;
  }
  const right = count(counts.correct, 'choice is right', 'choices are right');
  const wrong = counts.wrong > 0 ? `, ${count(counts.wrong, 'is not', 'are not')}` : '';
  const noun = isSorting(challenge) ? 'to place' : 'to find';
  const missed = counts.missed > 0 ? `, ${count(counts.missed, 'more', 'more')} ${noun}` : '';
  return `Not yet: ${right}${wrong}${missed}.`;
}

/** The sentence above the buttons, also read out by a screen reader; empty before the first attempt. */
export function summary(challenge: PlacesChallenge, state: QuizState): string {
  if (state.status === 'solved') {
    const attempt =
      state.solvedAtAttempt === state.attempts ? `Solved at attempt ${state.attempts}.` : 'Solved.';
    return `${attempt} The reasons stand beside the choices.`;
  }
  if (state.status === 'shown') return 'Here is the answer, with the reason for every choice.';
  return state.status === 'answered' ? notYet(challenge, state) : '';
}

const ASKS: Readonly<Record<PlacesChallenge['kind'], string>> = {
  single: 'Choose one answer at least',
  multiple: 'Choose one answer at least',
  sort: 'Place one item at least',
  formula: 'Fill one gap at least',
  order: 'Move one line at least',
};

/** Said when "Check answer" is pressed and nothing is chosen. */
export function blankMessage(challenge: PlacesChallenge): string {
  return `${ASKS[challenge.kind]}, then check. This did not count as an attempt.`;
}
