import { askedEntries } from '../../quiz/solution-entries.ts';
import { instruction } from '../../quiz/instruction.ts';
import { fnv1a } from '../../quiz/content-hash.ts';
import { fill } from '../../quiz/kinds/numeric/fill.ts';
import { slipAnswers } from '../../quiz/kinds/numeric/slip-answers.ts';
import { variantOf } from '../../quiz/kinds/numeric/variant.ts';
import { formulaText } from '../../quiz/kinds/formula.ts';
import type { Challenge, NumericChallenge } from '../../quiz/types.ts';
import type { Poll, PollChoice, Question } from './types.ts';

/** The id of the only poll of a challenge that needs no more than one. */
export const ONLY = 'only';
/** Names of choices in a poll about a number. */
export const ANSWER = 'answer';
export const OTHER = 'another-answer';

const textOnly = ({ id, text }: PollChoice): PollChoice => ({ id, text });

const one = (choices: readonly PollChoice[], rest: Partial<Poll> = {}): Poll => ({
  id: ONLY,
  ask: '',
  several: false,
  choicesLater: false,
  choices,
  ...rest,
});

/** The right number among those of the usual slips, in an order that says nothing. */
function numberChoices(challenge: NumericChallenge): PollChoice[] {
  const variant = variantOf(challenge, 0);
  const slips = challenge.slips.map(({ id }) => ({ id, text: slipAnswers(variant, id) }));
  const numbers = [{ id: ANSWER, text: variant.texts['answer'] ?? '' }, ...slips];
  const rank = ({ id }: PollChoice) => fnv1a(`${challenge.id}/${id}`);
  return [...numbers.sort((a, b) => rank(a) - rank(b)), { id: OTHER, text: 'Another answer' }];
}

function pollsOf(challenge: Challenge): Poll[] {
  switch (challenge.kind) {
    case 'numeric':
      return [one(numberChoices(challenge), { choicesLater: true })];
    case 'sort':
      return challenge.items.map(({ id, text }) =>
        one(challenge.bins.map(textOnly), { id, ask: text }),
      );
    case 'formula':
      return challenge.items.map(({ id, text }, index) =>
        one(challenge.bins.map(textOnly), { id, ask: `Gap ${index + 1}: ${text}` }),
      );
    case 'order': {
      const lines = askedEntries(challenge).map(textOnly);
      return lines.map((_line, index) =>
        one(lines, { id: String(index + 1), ask: `Which is line ${index + 1}?` }),
      );
    }
    default:
      return [one(challenge.options.map(textOnly), { several: challenge.kind === 'multiple' })];
  }
}

function overviewOf(challenge: Challenge): string[] {
  switch (challenge.kind) {
    case 'formula':
      return [formulaText(challenge, (_gap, number) => `[${number}]`)];
    case 'sort':
    case 'order':
      return askedEntries(challenge).map(({ text }) => text);
    default:
      return [];
  }
}

/** What the room may see of a challenge before anything is revealed. */
export function questionOf(challenge: Challenge): Question {
  const { id, title, minutes, kind } = challenge;
  const texts = kind === 'numeric' ? variantOf(challenge, 0).texts : {};
  return {
    id,
    title,
    minutes,
    question: fill(challenge.question, texts),
    instruction: instruction(challenge),
    overview: overviewOf(challenge),
    polls: pollsOf(challenge),
  };
}
