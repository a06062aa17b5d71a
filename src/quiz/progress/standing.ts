import type { Answers } from '../answers.ts';
import type { Misconception } from '../kinds/kind.ts';
import { CONFIDENCES, type Confidence, type QuizState } from '../types.ts';
import type { Listed } from './listed.ts';

/**
 * solved: before the solution was ever shown · solved-later: after it · shown: looked at, not solved ·
 * tried: checked, not right yet · open: not tried · changed: an answer to an earlier wording.
 */
type Standing = 'solved' | 'solved-later' | 'shown' | 'tried' | 'open' | 'changed';

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

/** How many challenges are solved, shown and open. Solved after looking counts as shown. */
export interface Tally {
  solved: number;
  shown: number;
  open: number;
}

const COUNTED_AS: Readonly<Record<Standing, keyof Tally>> = {
  solved: 'solved',
  'solved-later': 'shown',
  shown: 'shown',
  tried: 'open',
  open: 'open',
  changed: 'open',
};

export function tally(rows: readonly Row[]): Tally {
  const counts: Tally = { solved: 0, shown: 0, open: 0 };
  for (const { standing } of rows) counts[COUNTED_AS[standing]] += 1;
  return counts;
}

/** "3 of 8 solved, 1 shown, 4 open": what there is none of is left out. */
export function tallyWords({ solved, shown, open }: Tally): string {
  const rest = [
    [shown, 'shown'],
    [open, 'open'],
  ] as const;
  const parts = rest.filter(([count]) => count > 0).map(([count, name]) => `, ${count} ${name}`);
  return `${solved} of ${solved + shown + open} solved${parts.join('')}`;
}

/** The challenges that count towards the record, part by part, in the order of the course. */
export function byPart(rows: readonly Row[]): { part: string; rows: readonly Row[] }[] {
  const parts = new Map<string, Row[]>();
  for (const row of rows.filter(({ listed }) => !listed.practice)) {
    parts.set(row.listed.part, [...(parts.get(row.listed.part) ?? []), row]);
  }
  return [...parts].map(([part, some]) => ({ part, rows: some }));
}

/** A misconception that showed in an answer. */
export interface CameUp extends Misconception {
  name: string;
  listed: Listed;
  /** The challenge was solved after all, without a look at its solution. */
  sinceSolved: boolean;
}

/** What came up in the answers, what is still open first. */
export function cameUp(rows: readonly Row[]): CameUp[] {
  const all = rows.flatMap(({ listed, standing, misconceptions }) =>
    misconceptions.flatMap((name) => {
      const known = listed.misconceptions[name];
      return known ? [{ ...known, name, listed, sinceSolved: standing === 'solved' }] : [];
    }),
  );
  return [...all.filter((one) => !one.sinceSolved), ...all.filter((one) => one.sinceSolved)];
}

/** How first answers came out for one level of confidence. */
export interface Calibration {
  confidence: Confidence;
  right: number;
  wrong: number;
}

/** Confidence against result, over the first answers for which it was given. */
export function calibration(rows: readonly Row[]): Calibration[] {
  return CONFIDENCES.map((confidence) => {
    const said = rows.filter((row) => row.firstConfidence === confidence);
    const right = said.filter(({ atOnce }) => atOnce).length;
    return { confidence, right, wrong: said.length - right };
  });
}

/** What the table says in a sentence; empty where confidence was never given. */
export function calibrationWords(table: readonly Calibration[]): string {
  const of = (name: Confidence) => table.find(({ confidence }) => confidence === name);
  const [sure, guessing] = [of('sure'), of('guessing')];
  if (!sure || !guessing) return '';
  const given = [sure, guessing].reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  if (given === 0) return '';
  if (sure.wrong > 0) {
    const times = sure.wrong === 1 ? 'Once' : `${sure.wrong} times`;
    return `${times} you were sure and the first answer was wrong. Reread those first.`;
  }
  if (guessing.right > guessing.wrong) return 'Your guesses are better than you think.';
  return 'You know well what you know.';
}
