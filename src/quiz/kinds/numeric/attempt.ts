import { attempt, isRevealed, tryAgain } from '../../attempt.ts';
import type { NumericChallenge, QuizState, Selection } from '../../types.ts';
import { diagnose } from './diagnose.ts';
import { answerIn, isAnswerText, variantIn } from './selection.ts';
import { LAST_VARIANT, type Variant } from './variant.ts';

const keepVariant = (state: QuizState): Selection => {
  const variant = variantIn(state.selection);
  return variant === 0 ? {} : { variant: String(variant) };
};

/** The state after the learner has typed. What no answer can hold is not remembered. */
export function type(state: QuizState, text: string): QuizState {
  if (isRevealed(state)) return state;
  const kept = keepVariant(state);
  return { ...state, selection: isAnswerText(text) ? { ...kept, answer: text } : kept };
}

/** Marks what was typed. What cannot be read is no attempt and leaves the state as it is. */
export function checkNumeric(
  challenge: NumericChallenge,
  variant: Variant,
  state: QuizState,
): QuizState {
  if (isRevealed(state)) return state;
  const diagnosis = diagnose(challenge, variant, answerIn(state.selection));
  if (diagnosis.found === 'unread') return state;
  return attempt(state, state.selection, {
    solved: diagnosis.found === 'right',
    misconceptions: diagnosis.found === 'slip' ? [diagnosis.slip] : [],
  });
}

/** The same numbers once more. */
export function sameAgain(state: QuizState): QuizState {
  return { ...tryAgain(state), selection: keepVariant(state) };
}

/** The same question with other numbers; attempts, hints and the first answer are kept. */
export function another(state: QuizState): QuizState {
  const next = (variantIn(state.selection) + 1) % (LAST_VARIANT + 1);
  return { ...tryAgain(state), selection: next === 0 ? {} : { variant: String(next) } };
}
