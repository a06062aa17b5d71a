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
  poll.choices.flatMap(({ id, text }, index) => {
    const told = toldOf(poll, answers).find((choice) => choice.id === id);
    if (!told) return [];
    const { right, why, misconception = '' } = told;
    return [{ name: `${letterOf(index)}. ${bare(text)}`, right, why, shows: misconception }];
  });

/** The slips of a number. Only the instructor's script has their letters: a sheet has no choices. */
const ofNumber = (poll: Poll, answers: AnswerSheet, withLetters: boolean): AnswerLine[] =>
  ofPoll(poll, answers)
    .filter(({ right, shows }) => shows !== '' || (withLetters && right))
    .map((line) => (withLetters ? line : { ...line, name: line.name.replace(/^[A-Z]\. /, '') }));

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

function linesOf(
  challenge: Challenge,
  polls: readonly Poll[],
  answers: AnswerSheet,
  forInstructor: boolean,
): AnswerLine[] {
  switch (challenge.kind) {
    case 'order':
      return ofOrder(challenge);
    case 'sort':
    case 'formula':
      return polls.map((poll) => ofItem(poll, answers));
    case 'numeric':
      return polls.flatMap((poll) => ofNumber(poll, answers, forInstructor));
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
  const lines = linesOf(challenge, polls, answers, forInstructor);
  const says = forInstructor || challenge.kind === 'numeric';
  return says ? lines : lines.map((line) => ({ ...line, shows: '' }));
}
