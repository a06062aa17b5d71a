import { describe, expect, it } from 'vitest';
import {
  equationBytes,
  errorWith,
  factorOf,
  median,
  memorySummaries,
  predictedRuns,
  type MemoryRun,
} from '../../../../src/data/runs/memory-comparison.ts';

const run = (change: Partial<MemoryRun> = {}): MemoryRun => ({
  backend: 'wasm',
  channels: '8-16-32-32-8',
  parameters: 10_000,
  activationsPerSample: 5_000,
  inputsPerSample: 1_000,
  batchSize: 10,
  optimizer: 'adam',
  measuredBytes: 700_000,
  ...change,
});

describe('the equation for a measured step', () => {
  it('has four numbers a parameter with Adam, k outputs, and the pictures once', () => {
    expect(equationBytes(run(), 2)).toBe(4 * (4 * 10_000 + 10 * (2 * 5_000 + 1_000)));
    expect(equationBytes(run({ optimizer: 'sgd' }), 0)).toBe(4 * (2 * 10_000 + 10 * 1_000));
  });

  it('is exact with the k of the run itself', () => {
    expect(factorOf(run())).toBeCloseTo((700_000 - 200_000) / 200_000, 9);
    expect(errorWith(run(), factorOf(run()))).toBeCloseTo(0, 9);
  });
});

describe('predicting one network from the others', () => {
  const small = run({ channels: 'small', measuredBytes: equationBytes(run(), 3) });
  const large = run({ channels: 'large', measuredBytes: equationBytes(run(), 2) });

  it('never uses its own runs', () => {
    const [first, second] = predictedRuns([small, large]);
    expect(first?.factor).toBeCloseTo(2, 9);
    expect(second?.factor).toBeCloseTo(3, 9);
    expect(first?.error).toBeLessThan(0);
  });

  it('keeps backends apart, and leaves out those without a run', () => {
    const other = run({ backend: 'cpu', channels: 'other' });
    const summaries = memorySummaries([small, large, other, { ...other, channels: 'more' }]);
    expect(summaries.map(({ backend }) => backend)).toEqual(['wasm', 'cpu']);
    expect(summaries[0]?.factor).toBeCloseTo(2.5, 9);
    expect(summaries[0]?.textbookTwo).toBeGreaterThan(0);
  });
});

it('the median of an even number of values lies between the middle ones', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([3, 1, 2])).toBe(2);
});
