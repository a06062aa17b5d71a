import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchResults, sortColumns, sortResults } from '../../../src/comparison/sort.ts';
import { powerResults } from '../../../src/data/mlperf/mlperf.ts';
import { result } from './rows.ts';

const rows = fc.subarray([...powerResults], { minLength: 1, maxLength: 60 });
const column = fc.constantFrom(...sortColumns);
const paths = (list: readonly { path: string }[]) => list.map(({ path }) => path);

describe('sortResults', () => {
  it('keeps every row once and leaves its input alone', () => {
    fc.assert(
      fc.property(rows, column, (list, by) => {
        const before = paths(list);
        expect(paths(sortResults(list, by, 'descending')).sort()).toEqual([...before].sort());
        expect(paths(list)).toEqual(before);
      }),
    );
  });

  it('orders numbers by size in both directions', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const up = sortResults(list, 'perJoule', 'ascending').map(({ perJoule }) => perJoule);
        expect(up).toEqual([...up].sort((a, b) => a - b));
        const down = sortResults(list, 'perJoule', 'descending').map(({ perJoule }) => perJoule);
        expect(down).toEqual([...down].sort((a, b) => b - a));
      }),
    );
  });

  it('puts rows without the value last in both directions', () => {
    const list = [result({ watts: null }), result({ watts: 5 }), result({ watts: 50 })];
    expect(sortResults(list, 'watts', 'ascending').map((row) => row.watts)).toEqual([5, 50, null]);
    expect(sortResults(list, 'watts', 'descending').map((row) => row.watts)).toEqual([50, 5, null]);
  });

  it('orders names with numbers in them as people do', () => {
    const list = [result({ system: 'Rack 10' }), result({ system: 'rack 9' })];
    expect(sortResults(list, 'system', 'ascending').map((row) => row.system)).toEqual([
      'rack 9',
      'Rack 10',
    ]);
  });
});

describe('searchResults', () => {
  it('returns everything for an empty query', () => {
    expect(searchResults(powerResults, '  ')).toHaveLength(powerResults.length);
  });

  it('needs every word, in any field and any case', () => {
    const list = [
      result({ submitter: 'Dell', accelerator: 'NVIDIA L4' }),
      result({ submitter: 'Dell', accelerator: 'NVIDIA A2' }),
    ];
    expect(searchResults(list, 'dell l4')).toEqual([list[0]]);
    expect(searchResults(list, 'dell orin')).toEqual([]);
  });

  it('never finds more with a longer query', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
        const wide = searchResults(powerResults, one).length;
        expect(searchResults(powerResults, `${one} ${other}`).length).toBeLessThanOrEqual(wide);
      }),
    );
  });
});
