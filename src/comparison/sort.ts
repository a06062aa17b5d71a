import type { PowerResult } from '../data/mlperf/mlperf-result.ts';

export const sortColumns = [
  'round',
  'submitter',
  'system',
  'accelerator',
  'acceleratorCount',
  'perSecond',
  'watts',
  'perJoule',
] as const satisfies (keyof PowerResult)[];

export type SortColumn = (typeof sortColumns)[number];
export type SortDirection = 'ascending' | 'descending';

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function inOrder(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return names.compare(String(a), String(b));
}

/** A sorted copy. Rows without the value come last both ways; equal rows keep their order. */
export function sortResults(
  results: readonly PowerResult[],
  column: SortColumn,
  direction: SortDirection,
): PowerResult[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...results].sort((one, other) => {
    const [a, b] = [one[column] ?? '', other[column] ?? ''];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return sign * inOrder(a, b);
  });
}

/** Rows in which every word of the query occurs, in any of the fields that name a system. */
export function searchResults(results: readonly PowerResult[], query: string): PowerResult[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...results];
  return results.filter((row) => {
    const text = [row.round, row.submitter, row.system, row.accelerator, row.processor]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
