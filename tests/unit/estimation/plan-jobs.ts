import fc from 'fast-check';
import { optimizers, planPrecisions, type PlanInput } from '../../../src/estimation/index.ts';

/** BERT base, a round number of samples, one V100. */
export const job: PlanInput = {
  trainableParameters: 110_000_000,
  activationsPerSample: 50_000_000,
  forwardFlopsPerSample: 1e11,
  batchSize: 32,
  optimizer: 'adam',
  samples: 1e6,
  epochs: 3,
  peakFlopsPerSecond: 15e12,
  utilization: { low: 0.2, high: 0.6 },
  wattsPerDevice: { low: 129, high: 300 },
  hostWatts: 100,
  memoryGigabytes: 64,
  pue: { low: 1.12, high: 1.2 },
  gramsPerKilowattHour: { low: 164, high: 238 },
  embodiedKilogramsCO2e: { low: 60, high: 575 },
  lifetimeYears: { low: 3, high: 6 },
};

const range = (min: number, max: number) =>
  fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

/** Any job in a single stage. */
export const anyPlan = (): fc.Arbitrary<PlanInput> =>
  fc.record({
    trainableParameters: fc.integer({ min: 0, max: 1e12 }),
    frozenParameters: fc.integer({ min: 0, max: 1e12 }),
    activationsPerSample: fc.integer({ min: 0, max: 1e12 }),
    forwardFlopsPerSample: fc.double({ min: 0, max: 1e15, noNaN: true }),
    batchSize: fc.integer({ min: 1, max: 1e6 }),
    optimizer: fc.constantFrom(...optimizers.map(({ name }) => name)),
    precision: fc.constantFrom(...planPrecisions),
    recomputation: fc.constantFrom('none', 'full'),
    samples: fc.double({ min: 0, max: 1e12, noNaN: true }),
    epochs: fc.double({ min: 0, max: 1e4, noNaN: true }),
    runs: fc.integer({ min: 1, max: 100 }),
    devices: fc.integer({ min: 1, max: 10_000 }),
    zeroStage: fc.integer({ min: 0, max: 3 }),
    memoryBytes: fc.double({ min: 0, max: 1e12, noNaN: true }),
    peakFlopsPerSecond: fc.double({ min: 1e9, max: 1e16, noNaN: true }),
    utilization: range(0.001, 1),
    wattsPerDevice: range(0, 2000),
    idleHours: fc.double({ min: 0, max: 1e4, noNaN: true }),
    idleWatts: fc.double({ min: 0, max: 500, noNaN: true }),
    hostWatts: fc.double({ min: 0, max: 1e4, noNaN: true }),
    memoryGigabytes: fc.double({ min: 0, max: 1e4, noNaN: true }),
    pue: range(1, 3),
    gramsPerKilowattHour: range(0, 1500),
    embodiedKilogramsCO2e: range(0, 6000),
    lifetimeYears: range(0.5, 10),
  });

/** A small number of runs in every test; PROPERTY_RUNS=10000 for a long one. */
export const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
