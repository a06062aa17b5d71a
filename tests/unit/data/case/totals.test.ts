import { describe, expect, it } from 'vitest';
import { after, before } from '../../../../src/data/case/case.ts';
import { savedShare, totalsRows } from '../../../../src/data/case/totals.ts';

describe('the share that is saved', () => {
  it('compares both plans at the same end', () => {
    expect(savedShare({ low: 10, high: 100 }, { low: 5, high: 10 })).toEqual({
      low: 0.5,
      high: 0.9,
    });
  });
});

describe('the table at the end', () => {
  const rows = totalsRows(before, after);

  it('has no slip of arithmetic in any cell', () => {
    for (const { label, before, after, saved } of rows)
      expect(`${label} ${before} ${after} ${saved}`).not.toMatch(/NaN|Infinity|undefined|-\d/);
  });

  it('counts the epochs and gives a share only for what adds up', () => {
    expect(rows.find(({ label }) => label === 'Epochs')).toMatchObject({
      before: '100',
      after: '35',
      saved: '',
    });
    expect(rows.find(({ label }) => label.startsWith('Electricity'))?.saved).toMatch(/%$/);
  });

  it('ends with the sum of electricity and making', () => {
    expect(rows.at(-1)?.label).toBe('Carbon in all (kg CO₂e)');
  });
});
