import type { Row, Standing } from './standing.ts';

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
