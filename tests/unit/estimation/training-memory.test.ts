import { expect, test } from 'vitest';
import {
  largestBatch,
  optimizers,
  optimizerState,
  trainingMemory,
} from '../../../src/estimation/index.ts';

const resnet50 = {
  trainableParameters: 25_557_032,
  activationsPerSample: 22_200_000,
  optimizer: 'adam',
} as const;

test('ResNet-50 with Adam and a batch of 32, by the lesson’s sum', () => {
  expect(trainingMemory({ ...resnet50, batchSize: 32 })).toMatchObject({
    parameterBytes: 102_228_128,
    gradientBytes: 102_228_128,
    optimizerStateBytes: 204_456_256,
    activationBytes: 2_841_600_000,
    totalBytes: 3_900_615_014.4,
    peakPhase: 'backward',
  });
});

test('frozen parameters are stored, but need neither gradients nor state', () => {
  const frozen = trainingMemory({
    ...resnet50,
    trainableParameters: 0,
    frozenParameters: 25_557_032,
    batchSize: 1,
  });
  expect(frozen.parameterBytes).toBe(102_228_128);
  expect(frozen.gradientBytes + frozen.optimizerStateBytes).toBe(0);
});

test('the state of an 8-bit optimiser keeps its own bytes at any precision', () => {
  const state = (precision: 'fp32' | 'bf16') =>
    trainingMemory({ ...resnet50, optimizer: 'adam-8bit', precision, batchSize: 1 })
      .optimizerStateBytes;
  expect(state('fp32')).toBe(2 * 25_557_032);
  expect(state('bf16')).toBe(state('fp32'));
});

test('gradients may have a precision of their own', () => {
  const mixed = trainingMemory({
    ...resnet50,
    precision: 'bf16',
    gradientPrecision: 'fp32',
    batchSize: 1,
  });
  expect(mixed.gradientBytes).toBe(2 * mixed.parameterBytes);
});

test('the largest batch fits, and one sample more does not', () => {
  const capacity = 11 * 2 ** 30;
  const batchSize = largestBatch(resnet50, capacity);
  const total = (size: number) => trainingMemory({ ...resnet50, batchSize: size }).totalBytes;
  expect(total(batchSize)).toBeLessThanOrEqual(capacity);
  expect(total(batchSize + 1)).toBeGreaterThan(capacity);
  expect(largestBatch(resnet50, 0)).toBe(0);
});

test('numbers of state per parameter, as PyTorch and the papers keep them', () => {
  const j = Object.fromEntries(optimizers.map((one) => [one.name, one.numbersPerParameter]));
  expect(j).toMatchObject({
    sgd: 0,
    momentum: 1,
    nesterov: 1,
    adagrad: 1,
    rmsprop: 1,
    'rmsprop-momentum': 2,
    'rmsprop-centered': 2,
    adam: 2,
    adamw: 2,
    amsgrad: 3,
    lion: 1,
    adafactor: 0,
  });
});

test('Adafactor keeps a number for each row and each column', () => {
  const state = {
    parameters: 1024 * 1024,
    optimizer: 'adafactor',
    rows: 1024,
    columns: 1024,
  } as const;
  expect(optimizerState(state).bytes).toBe(2048 * 4);
});
