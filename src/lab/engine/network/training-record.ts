import * as z from 'zod/mini';

const count = z.int().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));

const epochSchema = z.object({
  /** Counts from 1. */
  epoch: count,
  /** Mean sigmoid cross-entropy over the scenes of the epoch, while the weights moved. */
  trainingLoss: z.number(),
  /** The same and the share of right answers on scenes that were kept aside. */
  validationLoss: z.number(),
  validationAccuracy: share,
  /** Share of right answers on scenes by an artist that was never trained on. */
  newArtistAccuracy: share,
  /** Of training, by the clock; other work ran beside it. */
  seconds: z.number(),
});
export type PretrainingEpoch = z.infer<typeof epochSchema>;

/** How last year's classifier was trained, and the layout of its weights file. */
export const trainingRecordSchema = z.object({
  settings: z.object({
    trainingScenes: count,
    validationScenes: count,
    newArtistScenes: count,
    plannedEpochs: count,
    batchSize: count,
    learningRate: z.number(),
    optimizer: z.literal('sgd'),
    seed: count,
  }),
  epochs: z.array(epochSchema),
  /** The epoch after which the weights were taken. */
  keptEpoch: count,
  /** Samples that went through a training step, in all epochs. */
  scenesSeen: count,
  trainingSeconds: z.number(),
  /** Measured on: processor and what computed. */
  device: z.string(),
  weights: z.object({
    bytes: count,
    sha256: z.string(),
    arrays: z.array(z.object({ name: z.string(), shape: z.array(count) })),
  }),
});
export type TrainingRecord = z.infer<typeof trainingRecordSchema>;
