import type { PowerResult } from '../data/mlperf/mlperf-result.ts';
import type { OwnFields } from './own.ts';
import { defaultSelection, type Selection } from './selection.ts';

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

const axisKeys = ['benchmark', 'scenario', 'unit'] as const;
const ownKeys = { perSecond: 'my-rate', watts: 'my-watts' } as const;

/** What a link asks for. Anything may stand there: `settle` and `readOwnRow` check it. */
interface Wish {
  axis: Partial<Selection>;
  own: OwnFields;
}

export function readWish(search: string): Wish {
  const query = new URLSearchParams(search);
  const axis: Partial<Selection> = {};
  const benchmark = query.get('benchmark');
  const scenario = query.get('scenario');
  const unit = query.get('unit');
  if (benchmark !== null) axis.benchmark = benchmark;
  if (scenario !== null) axis.scenario = scenario;
  if (unit === 'samples' || unit === 'tokens') axis.unit = unit;
  const own = (key: string) => (query.get(key) ?? '').slice(0, 20);
  return { axis, own: { perSecond: own(ownKeys.perSecond), watts: own(ownKeys.watts) } };
}

/** The query string with this state in it: defaults are left out, foreign entries stay. */
export function writeWish(search: string, selection: Selection, own: OwnFields): string {
  const query = new URLSearchParams(search);
  const put = (key: string, value: string, usual: string) => {
    if (value === usual) query.delete(key);
    else query.set(key, value);
  };
  for (const key of axisKeys) put(key, selection[key], defaultSelection[key]);
  put(ownKeys.perSecond, own.perSecond, '');
  put(ownKeys.watts, own.watts, '');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
