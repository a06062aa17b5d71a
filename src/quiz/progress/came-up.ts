import type { Misconception } from '../misconceptions.ts';
import type { Listed } from './listed.ts';
import type { Row } from './standing.ts';

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
