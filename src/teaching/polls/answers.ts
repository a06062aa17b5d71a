import { askedEntries } from '../../quiz/solution-entries.ts';
import { fill } from '../../quiz/kinds/numeric/fill.ts';
import { variantOf } from '../../quiz/kinds/numeric/variant.ts';
import type {
  Challenge,
  ChoiceChallenge,
  NumericChallenge,
  OrderChallenge,
  SortingChallenge,
} from '../../quiz/types.ts';
import { ANSWER, ONLY, OTHER } from './question.ts';
import type { AnswerSheet, ChoiceAnswer, PollAnswer } from './types.ts';

const ofOptions = (challenge: ChoiceChallenge): PollAnswer[] => [
  {
    id: ONLY,
    choices: challenge.options.map(({ id, correct, why, misconception, reread }) => ({
      id,
      right: correct,
      why,
      misconception,
      reread: reread ?? challenge.reread,
    })),
  },
];

const ofItems = (challenge: SortingChallenge): PollAnswer[] =>
  challenge.items.map(({ id, bin, why, misconceptions, reread = challenge.reread }) => ({
    id,
    choices: challenge.bins.map((each): ChoiceAnswer => {
      const right = each.id === bin;
      return {
        id: each.id,
        right,
        why: right ? why : '',
        misconception: misconceptions[each.id],
        reread,
      };
    }),
  }));

/** A line that belongs further down has been put too early, and the challenge says what that shows. */
const ofLines = (challenge: OrderChallenge): PollAnswer[] =>
  challenge.lines.map((asked, place) => ({
    id: String(place + 1),
    choices: askedEntries(challenge).map(({ id }) => {
      const at = challenge.lines.findIndex((line) => line.id === id);
      return {
        id,
        right: id === asked.id,
        why: id === asked.id ? asked.why : '',
        misconception: at > place ? challenge.lines[at]?.misconception : undefined,
        reread: challenge.lines[at]?.reread ?? challenge.reread,
      };
    }),
  }));

const ofNumber = ({ slips, reread }: NumericChallenge): PollAnswer[] => [
  {
    id: ONLY,
    choices: [
      { id: ANSWER, right: true, why: '', reread },
      ...slips.map((slip) => ({
        id: slip.id,
        right: false,
        why: '',
        misconception: slip.misconception,
        reread: slip.reread ?? reread,
      })),
      { id: OTHER, right: false, why: '', reread },
    ],
  },
];

function pollsOf(challenge: Challenge): PollAnswer[] {
  switch (challenge.kind) {
    case 'numeric':
      return ofNumber(challenge);
    case 'sort':
    case 'formula':
      return ofItems(challenge);
    case 'order':
      return ofLines(challenge);
    default:
      return ofOptions(challenge);
  }
}

/** What is right and why, and what the wrong answers show. */
export function answersOf(challenge: Challenge): AnswerSheet {
  const numeric = challenge.kind === 'numeric';
  const texts = numeric ? variantOf(challenge, 0).texts : {};
  return {
    id: challenge.id,
    polls: pollsOf(challenge),
    steps: numeric ? challenge.steps.map((step) => fill(step, texts)) : [],
    solution: fill(challenge.solution, texts),
  };
}
