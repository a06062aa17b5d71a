import { expect, test } from 'vitest';
import { trainingMemory } from '../../../src/estimation/index.ts';

test('a step that makes temporaries can be the peak: ViT-L/16 with PyTorch’s Adam, one image', () => {
  const { peakPhase, peakBytes, totalBytes } = trainingMemory({
    trainableParameters: 304_326_632,
    activationsPerSample: 100_000_000,
    batchSize: 1,
    optimizer: 'adam',
    overheadFraction: 0,
    stepTemporariesPerParameter: 1,
  });
  expect(peakPhase).toBe('step');
  // Parameters, gradients, two states, temporaries: five times the parameters.
  expect(peakBytes).toBe(5 * 4 * 304_326_632);
  expect(totalBytes).toBe(4 * 4 * 304_326_632 + 400_000_000);
});
