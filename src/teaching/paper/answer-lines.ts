import type { Challenge } from '../../quiz/types.ts';
import { letterOf } from '../polls/current.ts';
import type { AnswerSheet, Poll } from '../polls/types.ts';

/** What stands on paper about one option, item, line or slip. */
export interface AnswerLine {
  readonly name: string;
  readonly right: boolean;
  readonly why: string;
  /** What a wrong choice shows; empty where nothing is said. */
  readonly shows: string;
}

const bare = (text: string) => text.replace(/\.$/, '');

const toldOf = (poll: Poll, answers: AnswerSheet) =>
  answers.polls.find(({ id }) => id === poll.id)?.choices ?? [];

const ofPoll = (poll: Poll, answers: AnswerSheet): AnswerLine[] =>
  toldOf(poll, answers).map(({ id, right, why, misconception = '' }) => {
    const index = poll.choices.findIndex((choice) => choice.id === id);
    const name = `${letterOf(index)}. ${bare(poll.choices[index]?.text ?? '')}`;
    return { name, right, why, shows: misconception };
  });

/** A thing to sort with its place; what each other place would show follows in the same line. */
const ofItem = (poll: Poll, answers: AnswerSheet): AnswerLine => {
  const told = toldOf(poll, answers);
  const place = (id: string) => poll.choices.find((choice) => choice.id === id)?.text ?? '';
  const right = told.find((choice) => choice.right);
  return {
    name: `${poll.ask}: ${bare(place(right?.id ?? ''))}`,
    right: true,
    why: right?.why ?? '',
    shows: told
      .flatMap(({ id, misconception }) => (misconception ? `${place(id)}? ${misconception}` : []))
      .join(' '),
  };
};

/** The lines of an order, each with what putting it too early shows. */
const ofOrder = (challenge: Extract<Challenge, { kind: 'order' }>): AnswerLine[] =>
  challenge.lines.map(({ text, why, misconception }, index) => ({
    name: `${index + 1}. ${bare(text)}`,
    right: true,
    why,
    shows: misconception ? `Too early: ${misconception}` : '',
  }));

function linesOf(challenge: Challenge, polls: readonly Poll[], answers: AnswerSheet) {
  switch (challenge.kind) {
    case 'order':
      return ofOrder(challenge);
    case 'sort':
      return polls.map((poll) => ofItem(poll, answers));
    default:
      return polls.flatMap((poll) => ofPoll(poll, answers));
  }
}

/**
 * What is said about each choice of a challenge. For learners, what their choices show stays unsaid, but
 * for the slips of a number, which they can only find by them.
 */
export function answerLines(
  challenge: Challenge,
  polls: readonly Poll[],
  answers: AnswerSheet,
  forInstructor: boolean,
): AnswerLine[] {
  const lines = linesOf(challenge, polls, answers);
  const says = forInstructor || challenge.kind === 'numeric';
  return lines
    .map((line) => (says ? line : { ...line, shows: '' }))
    .filter(({ why, shows }) => why !== '' || shows !== '');
}
