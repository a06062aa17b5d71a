import type { TrainingRecord } from '../../src/lab/engine/network/training-record.ts';

/** Last year's script: plain SGD, no augmentation, no regularisation, never stopped early. */
export const settings: TrainingRecord['settings'] = {
  trainingScenes: 16_000,
  validationScenes: 2_000,
  newArtistScenes: 1_000,
  plannedEpochs: 100,
  batchSize: 32,
  learningRate: 0.04,
  optimizer: 'sgd',
  seed: 2025,
};
