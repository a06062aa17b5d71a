import { pictureOf, type QuestionPicture } from '../../data/challenges/pictures.ts';
import { kindOf } from '../../quiz/kinds/index.ts';
import type { Challenge } from '../../quiz/types.ts';
import type { KnownPoll, PollOption } from '../../quiz/kinds/kind.ts';

/** Something that hands can be raised for. */
type PollChoice = Readonly<Pick<PollOption, 'id' | 'text'>>;

/** A show of hands without what is right: what the projector may hold before an answer is revealed. */
export interface Poll extends Omit<KnownPoll, 'choices'> {
  readonly choices: readonly PollChoice[];
}

/** What the room may see of a challenge from the start. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly question: string;
  readonly instruction: string;
  /** What the question asks about, where it shows a picture. */
  readonly picture?: QuestionPicture | undefined;
  /** What stands below the question while nothing is voted on: items to sort, lines to order. */
  readonly overview: readonly string[];
  readonly polls: readonly Poll[];
}

/** The other half of a choice: whether it is right, and why. */
export type ChoiceAnswer = Readonly<Omit<PollOption, 'text'>>;

export interface PollAnswer {
  readonly id: string;
  readonly choices: readonly ChoiceAnswer[];
}

/** The other half of a question: what is right and why. */
export interface AnswerSheet {
  readonly id: string;
  readonly polls: readonly PollAnswer[];
  /** Lines of a worked solution, if there are any. */
  readonly steps: readonly string[];
  readonly solution: string;
}

/** Hands by the id of a choice. */
export type Counts = Readonly<Record<string, number>>;

/** What the room may see of a challenge before anything is revealed. */
export function questionOf(challenge: Challenge): Question {
  const { id, title, minutes, question } = challenge;
  const kind = kindOf(challenge);
  return {
    id,
    title,
    minutes,
    question: kind.fill(challenge, question),
    instruction: kind.instruction(challenge),
    picture: pictureOf(challenge),
    overview: kind.overview(challenge),
    polls: kind.polls(challenge).map((poll) => ({
      ...poll,
      choices: poll.choices.map((choice) => ({ id: choice.id, text: choice.text })),
    })),
  };
}

/** What is right and why, and what the wrong answers show. */
export function answersOf(challenge: Challenge): AnswerSheet {
  const kind = kindOf(challenge);
  return {
    id: challenge.id,
    polls: kind.polls(challenge).map(({ id, choices }) => ({
      id,
      choices: choices.map(({ text: _text, ...answer }) => answer),
    })),
    steps: kind.steps(challenge),
    solution: kind.fill(challenge, challenge.solution),
  };
}
