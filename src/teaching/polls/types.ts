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
