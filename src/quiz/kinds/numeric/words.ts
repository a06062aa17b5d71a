import { formatSignificant, thinSpace } from '../../../units/index.ts';
import type { NumericChallenge, QuizState } from '../../types.ts';
import type { Diagnosis } from './diagnose.ts';
import { dimensions, formatQuantity } from './dimensions.ts';
import { answerIn, variantIn } from './selection.ts';
import type { Variant } from './variant.ts';

const PERCENT = 100;

/** How to write an answer and how exact it must be: said before anybody checks. */
export function answerNote(challenge: NumericChallenge, { recipe }: Variant): string {
  const { units } = dimensions[recipe.dimension];
  const form =
    recipe.dimension === 'count'
      ? `A number, such as ${challenge.example}.`
      : `A number and its unit (${units}), such as ${challenge.example}.`;
  const share = formatSignificant(challenge.tolerance * PERCENT);
  const exact =
    challenge.tolerance === 0
      ? 'The exact whole number is asked for.'
      : `Within ${share}${thinSpace}% is right, so round as you like.`;
  return `${form} ${exact}`;
}

/** How a wrong answer is wrong, without the answer. Empty where there is nothing to say. */
export function verdictWords(challenge: NumericChallenge, { recipe }: Variant, said: Diagnosis) {
  switch (said.found) {
    case 'slip':
      return challenge.slips.find(({ id }) => id === said.slip)?.misconception ?? '';
    case 'other-dimension': {
      const [theirs, ours] = [dimensions[said.read.dimension], dimensions[recipe.dimension]];
      return `This is a unit of ${theirs.noun}, and the question asks for ${ours.noun} (${ours.units}).`;
    }
    case 'too-large':
      return 'It is too large, and by none of the usual slips. A hint may help.';
    case 'too-small':
      return 'It is too small, and by none of the usual slips. A hint may help.';
    default:
      return '';
  }
}

/** The sentence in the live region; empty before the first attempt. */
export function numericSummary(state: QuizState, said: Diagnosis | null): string {
  if (state.status === 'solved') {
    const attempt =
      state.solvedAtAttempt === state.attempts ? `Solved at attempt ${state.attempts}.` : 'Solved.';
    return `${attempt} The worked solution stands below.`;
  }
  if (state.status === 'shown') return 'Here is the worked solution, with these numbers.';
  if (state.status !== 'answered' || said === null || said.found === 'unread') return '';
  return `Not yet. Read as ${formatQuantity(said.read)}.`;
}

/** The first answer, once the worked solution is on screen; empty where it was right or not given. */
export function firstNumberWords(state: QuizState): string {
  const { firstAnswer, solvedAtAttempt, status } = state;
  const open = status !== 'solved' && status !== 'shown';
  if (firstAnswer === null || open || solvedAtAttempt === 1) return '';
  const other = variantIn(firstAnswer) === variantIn(state.selection) ? '' : ', with other numbers';
  return `Your first answer was: “${answerIn(firstAnswer)}”${other}.`;
}
