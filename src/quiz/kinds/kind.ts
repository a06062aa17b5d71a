import type { Challenge, Mark, Option, Outcome, QuizState, Selection } from '../types.ts';

/** An option of a show of hands. */
export interface PollOption extends Pick<Option, 'id' | 'text' | 'why'> {
  readonly right: boolean;
  /** What choosing it shows, where it is wrong. */
  readonly misconception?: string | undefined;
  /** The passage to go back to. */
  readonly reread: string;
}

/** One show of hands: a question with options is one, sorting is one for each item. */
export interface KnownPoll {
  readonly id: string;
  /** What is asked, where it is not the question of the challenge itself. */
  readonly ask: string;
  /** Whether a hand may be raised more than once. */
  readonly several: boolean;
  /** The choices would give too much away while people still calculate. */
  readonly choicesLater: boolean;
  readonly choices: readonly PollOption[];
}

/** What is said beside one option after a check. */
export interface Said extends Partial<Pick<Option, 'why' | 'reread'>> {
  outcome: Outcome;
  /** The outcome in words. */
  verdict: string;
  why: string;
  /** Present where the choice was wrong. */
  misconception?: string | undefined;
}

/** An option beside the solution, where nobody has chosen anything: without JavaScript. */
export interface Told extends Pick<Option, 'id' | 'text' | 'why'> {
  /** Where it belongs; empty where the reason says all. */
  verdict: string;
  /** What choosing it shows, where there is one way only of being wrong about it. */
  misconception?: string | undefined;
}

/** Something that keeps a challenge from being asked. */
export interface Unsound {
  /** Where it stands in the file. */
  path: readonly (string | number)[];
  /** In plain words, without the full stop. */
  says: string;
}

/** A misconception that an answer can show. */
export interface Misconception {
  text: string;
  reread: string;
}

/** A question as it is written down, on paper and without JavaScript. */
export interface Sheet {
  /** How an answer is given: a cross in a list or a table, words into gaps, or a line to write on. */
  form: 'list' | 'table' | 'gaps' | 'line';
  /** What stands before each entry of a list. */
  box: string;
  /** How an answer is written and how exact it must be; empty where that goes without saying. */
  note: string;
  /** Text with numbered gaps; empty where there is none. */
  formula: string;
  /** Where things belong, by name: bins or pieces. */
  places: readonly string[];
  /** What is asked about, in the order in which a learner finds it. */
  asked: readonly string[];
}

/** What stands on paper about one option, item, line or slip. */
export interface AnswerLine {
  readonly name: string;
  readonly right: boolean;
  readonly why: string;
  /** What a wrong choice shows; empty where nothing is said. */
  readonly shows: string;
}

/**
 * All that differs between kinds of challenges. A kind is one object of this interface in one file of
 * this folder; nothing else in the site asks of what kind a challenge is. The views import their own
 * kind, so that a page loads no other.
 */
export interface Kind<C extends Challenge = Challenge> {
  /** Needs more room than the column of text. */
  readonly wide?: boolean;
  /** What to do, said beside the question, so that nobody has to guess it from the controls. */
  instruction(challenge: C): string;
  /** The options, items, gaps or lines that are put somewhere; none where something is typed. */
  options(challenge: C): readonly Option[];
  /** A text of the challenge with its {names} filled in, for the variant that a selection speaks of. */
  fill(challenge: C, text: string, selection?: Selection): string;
  /** The worked solution, line by line; none where the reasons of the options say it. */
  steps(challenge: C, selection?: Selection): readonly string[];
  /**
   * What keeps the challenge from being asked though its schema has no objection; empty where nothing
   * does. A challenge that is not whole gets as far as its fields go.
   */
  problems(challenge: Partial<C>): readonly Unsound[];

  /** A selection that solves the challenge. */
  key(challenge: C): Selection;
  /** What of a stored selection the challenge still knows. */
  fit(challenge: C, selection: Selection): Selection;
  /** What "Try again" leaves of a selection. */
  again(selection: Selection): Selection;
  /** Why a selection is no attempt, in a sentence; empty where it is one. */
  blank(challenge: C, selection: Selection): string;
  /** Compares a selection with the key. Total: any selection gets a mark. */
  mark(challenge: C, selection: Selection): Mark;
  /** Every misconception that answers can show, by the name under which it is remembered. */
  misconceptions(challenge: C): Map<string, Misconception>;
  /** What an answer is about besides the question, in an order that the file does not decide. */
  hashed(challenge: C): unknown;

  /** What is said beside each option about the last check, by its id. */
  feedback(challenge: C, state: QuizState): Map<string, Said>;
  /** The sentence above the buttons, also read out by a screen reader; empty before the first attempt. */
  summary(challenge: C, state: QuizState): string;
  /**
   * The first answer beside the key, once that is on screen: what the learner thought at the start is
   * easily forgotten, and is the thing to learn from. Empty where it solved the challenge or is missing.
   */
  firstAnswer(challenge: C, state: QuizState): string;

  /** The question as it is written down. */
  sheet(challenge: C): Sheet;
  /** Every option with its verdict and reason. */
  told(challenge: C): readonly Told[];
  /** The shows of hands that a class can have about it. */
  polls(challenge: C): readonly KnownPoll[];
  /** What stands below the question while nothing is voted on. */
  overview(challenge: C): readonly string[];
  /** What an answer sheet says about each option; only the instructor reads what wrong choices show. */
  answerLines(challenge: C, forInstructor: boolean): readonly AnswerLine[];
}

/** The id of the only poll of a challenge that needs no more than one. */
export const ONLY = 'only';

/** A for the first choice, B for the second: people vote with letters. */
export const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** A text without the full stop at its end. */
export const bare = (text: string): string => text.replace(/\.$/, '');

/** A line for each option of a poll, with its letter. */
export const letteredLines = ({ choices }: KnownPoll): AnswerLine[] =>
  choices.map(({ text, right, why, misconception = '' }, index) => ({
    name: `${letterOf(index)}. ${bare(text)}`,
    right,
    why,
    shows: misconception,
  }));

/** "Solved at attempt 2.", or only that it is solved where the solution was seen before. */
export const solvedWords = ({ solvedAtAttempt, attempts }: QuizState): string =>
  solvedAtAttempt === attempts ? `Solved at attempt ${attempts}.` : 'Solved.';

/** Whether the first answer is worth a word: it was given, and was not right at once. */
export const hasFirstAnswer = (
  state: QuizState,
): state is QuizState & { readonly firstAnswer: Selection } =>
  state.firstAnswer !== null && state.solvedAtAttempt !== 1;

/** Outcomes by id as a mark. */
export function markOf(
  outcomes: Readonly<Record<string, Outcome>>,
  misconceptions: readonly string[],
): Mark {
  const counts: Record<Outcome, number> = { correct: 0, missed: 0, wrong: 0, 'rightly-left': 0 };
  for (const result of Object.values(outcomes)) counts[result] += 1;
  const allRight = counts.wrong === 0 && counts.missed === 0;
  return { outcomes, counts, allRight, misconceptions };
}
