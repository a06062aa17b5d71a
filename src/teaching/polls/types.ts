/** Something that hands can be raised for. */
export interface PollChoice {
  /** The id of the option, bin, line or slip in the challenge. */
  readonly id: string;
  readonly text: string;
}

/**
 * One show of hands. A question with options is one poll, sorting is one poll for each item. Nothing in
 * it tells what is right: this is what the projector may hold before an answer is revealed.
 */
export interface Poll {
  readonly id: string;
  /** What is asked, where it is not the question of the challenge itself. */
  readonly ask: string;
  /** Whether a hand may be raised more than once. */
  readonly several: boolean;
  /** The choices would give too much away while people still calculate. */
  readonly choicesLater: boolean;
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

export interface ChoiceAnswer {
  readonly id: string;
  readonly right: boolean;
  /** The reason; empty where the solution says all there is to say. */
  readonly why: string;
  /** What choosing it shows, where it is wrong. */
  readonly misconception?: string | undefined;
  /** The passage to go back to. */
  readonly reread: string;
}

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
