import type { Answers } from '../answers.ts';
import type { Confidence, QuizState } from '../types.ts';
import type { Listed } from './listed.ts';

/**
 * solved: before the solution was ever shown · solved-later: after it · shown: looked at, not solved ·
 * tried: checked, not right yet · open: not tried · changed: an answer to an earlier wording.
 */
export type Standing = 'solved' | 'solved-later' | 'shown' | 'tried' | 'open' | 'changed';

/** One line of the progress page. */
export interface Row {
  listed: Listed;
  standing: Standing;
  attempts: number;
  firstConfidence: Confidence | null;
  /** Solved by the first answer. */
  atOnce: boolean;
  /** Misconceptions that came up and that the challenge still knows. */
  misconceptions: readonly string[];
}

function standing(state: QuizState): Standing {
  if (state.solvedAtAttempt !== null) return 'solved';
  if (state.solutionSeen) return state.status === 'solved' ? 'solved-later' : 'shown';
  return state.attempts > 0 ? 'tried' : 'open';
}

const untouched = (state: QuizState) => standing(state) === 'open';

function rowOf(one: Listed, answers: Answers): Row {
  const saved = Object.hasOwn(answers, one.id) ? answers[one.id] : undefined;
  const start = { listed: one, attempts: 0, firstConfidence: null, atOnce: false };
  if (!saved || untouched(saved.state)) return { ...start, standing: 'open', misconceptions: [] };
  if (saved.hash !== one.hash) return { ...start, standing: 'changed', misconceptions: [] };
  const { state } = saved;
  return {
    listed: one,
    standing: standing(state),
    attempts: state.attempts,
    firstConfidence: state.firstConfidence,
    atOnce: state.solvedAtAttempt === 1,
    misconceptions: state.misconceptions.filter((name) => Object.hasOwn(one.misconceptions, name)),
  };
}

/** How every challenge of the course stands, by what this browser has saved. */
export function rowsOf(all: readonly Listed[], answers: Answers): Row[] {
  return all.map((one) => rowOf(one, answers));
}

const attempts = (n: number) => `${n} ${n === 1 ? 'attempt' : 'attempts'}`;

export function standingWords(row: Pick<Row, 'standing' | 'attempts'>): string {
  const words: Readonly<Record<Standing, string>> = {
    solved: `Solved, ${attempts(row.attempts)}`,
    'solved-later': 'Solved after the solution was shown',
    shown: 'Shown',
    tried: `Open, ${attempts(row.attempts)}`,
    open: 'Open',
    changed: 'Open: this question has changed since you answered it',
  };
  return words[row.standing];
}
