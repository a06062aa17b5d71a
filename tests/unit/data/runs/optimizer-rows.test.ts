import { describe, expect, it } from 'vitest';
import { optimizerRows } from '../../../../src/data/runs/optimizer-rows.ts';

describe('the table of optimisers', () => {
  it('groups those with the same state and starts with the smallest', () => {
    const rows = optimizerRows(['adamw', 'adam', 'sgd', 'adam-8bit']);
    expect(rows.map(({ labels }) => labels)).toEqual([['SGD'], ['Adam', 'AdamW'], ['8-bit Adam']]);
    expect(rows.map(({ numbersPerParameter }) => numbersPerParameter)).toEqual([0, 2, 2]);
    expect(rows[2]?.bytesPerStateNumber).toBe(1);
  });

  it('keeps an optimiser whose j is only about 0 apart from plain SGD', () => {
    const [sgd, adafactor] = optimizerRows();
    expect(sgd).toMatchObject({ labels: ['SGD'], factored: false });
    expect(adafactor).toMatchObject({ labels: ['Adafactor'], factored: true });
  });
});
