import { describe, expect, it } from 'vitest';
import {
  waysToFit,
  type FitJob,
  type Way,
  type WaysToFitInput,
} from '../../../src/estimation/index.ts';

const job: FitJob = {
  trainableParameters: 1000,
  activationsPerSample: 100,
  batchSize: 64,
  optimizer: 'sgd',
  precision: 'fp32',
  forwardFlopsPerSample: 10,
};
const input: WaysToFitInput = {
  job,
  memoryBytes: 20_000,
  recomputedActivationsPerSample: 20,
  batchSpeeds: [
    { batchSize: 8, timesLonger: 1.5 },
    { batchSize: 32, timesLonger: 1.1 },
    { batchSize: 64, timesLonger: 1 },
  ],
  speedup16: 2,
  narrow: { ...job, trainableParameters: 500 },
  frozen: {
    ...job,
    trainableParameters: 10,
    frozenParameters: 490,
    frozenForwardFlopsPerSample: 10,
  },
  pruned: { ...job, activationsPerSample: 50, precision: 'mixed', forwardFlopsPerSample: 2 },
};

const row = (way: Way, more: Partial<WaysToFitInput> = {}) => {
  const found = waysToFit({ ...input, ...more }).find((one) => one.way === way);
  if (!found) throw new Error(way);
  return found;
};

describe('the ways to fit', () => {
  it('start with the job as it is', () => {
    // 1.2 × (1000 × 8 + 64 × 100 × 4)
    expect(row('as-it-is')).toMatchObject({ fits: false, time: { low: 1, high: 1 } });
    expect(row('as-it-is').bytes).toBeCloseTo(40_320, 6);
  });

  it('find the largest batch, between the measured slowdowns around it', () => {
    // (20000 / 1.2 − 8000) / 400 = 21.7
    expect(row('smaller-batch')).toMatchObject({ batchSize: 21, fits: true });
    expect(row('smaller-batch').time).toEqual({ low: 1.1, high: 1.5 });
  });

  it('halve the batch into equal parts for accumulation', () => {
    expect(row('accumulation')).toMatchObject({ batchSize: 16, fits: true });
    expect(row('accumulation', { memoryBytes: 1 })).toMatchObject({ batchSize: 1, fits: false });
  });

  it('charge recomputation with a third of the arithmetic', () => {
    expect(row('recomputation').bytes).toBeCloseTo(1.2 * (8000 + 64 * 20 * 4), 6);
    expect(row('recomputation').time.low).toBeCloseTo(4 / 3, 12);
  });

  it('keep only the forward pass of a frozen body', () => {
    expect(row('frozen-body').time.low).toBeCloseTo(1 / 3, 12);
    expect(row('narrow-head').time.low).toBe(1);
  });

  it('store activations of two bytes in mixed precision, and calculate as much faster', () => {
    expect(row('mixed').bytes).toBeCloseTo(1.2 * (500 * 8 + 64 * 100 * 2), 6);
    expect(row('mixed').time.low).toBe(0.5);
    expect(row('pruned').bytes).toBeCloseTo(1.2 * (8000 + 64 * 50 * 2), 6);
    expect(row('pruned').time.low).toBeCloseTo(0.1, 12);
  });

  it('leave the batch alone where it fits', () => {
    const roomy = { memoryBytes: 1e9 };
    expect(row('smaller-batch', roomy)).toMatchObject({ batchSize: 64, time: { low: 1, high: 1 } });
    expect(row('accumulation', roomy).batchSize).toBe(64);
  });

  it('refuse what is no job', () => {
    expect(() => waysToFit({ ...input, job: { ...job, trainableParameters: -1 } })).toThrow(
      /trainableParameters/,
    );
  });
});
