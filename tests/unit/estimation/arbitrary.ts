import fc from 'fast-check';
import { optimizers, precisions } from '../../../src/estimation/index.ts';

/** Amounts that a person may mean, from nothing to far beyond any data centre. */
export const amount = (max = 1e12) => fc.double({ min: 0, max, noNaN: true });
export const positive = (max = 1e9) => fc.double({ min: 1e-6, max, noNaN: true });
const count = (max = 1e12) => fc.integer({ min: 0, max });
const atLeastOne = (max = 1e6) => fc.integer({ min: 1, max });
const share = () => fc.double({ min: 0, max: 1, noNaN: true });

export const trainingMemoryInput = () =>
  fc.record({
    trainableParameters: count(),
    frozenParameters: count(),
    activationsPerSample: count(),
    batchSize: atLeastOne(),
    activationFactor: amount(10),
    optimizer: fc.constantFrom(...optimizers.map(({ name }) => name)),
    precision: fc.constantFrom(...precisions.map(({ name }) => name)),
    overheadFraction: amount(2),
    overheadBytes: amount(),
  });

export const energyInput = () =>
  fc.record({
    hours: amount(1e6),
    devices: atLeastOne(),
    wattsPerDevice: amount(1e5),
    utilization: share(),
    hostWatts: amount(1e5),
    memoryGigabytes: amount(1e5),
    pue: fc.double({ min: 1, max: 3, noNaN: true }),
    runs: atLeastOne(100),
  });

export const embodiedInput = () =>
  fc.record({
    totalKilogramsCO2e: amount(1e6),
    lifetimeHours: positive(),
    usedHours: amount(1e6),
    share: share(),
    devices: atLeastOne(1000),
  });
