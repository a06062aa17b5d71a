/**
 * What the training worker tells the page. A live run, a resumed run and a recorded run are all
 * streams of these events, so one view shows them all. Times are milliseconds on the device that
 * ran; losses and IoU are plain numbers without a unit; boxes are fractions of the picture's side.
 */
import * as z from 'zod/mini';
import { backends, blocks, phases } from './choices.ts';
import { settingsSchema } from './settings.ts';
import { slimmingEvents } from './slimming.ts';

export { phases, type Block, type Phase } from './choices.ts';

const count = z.int().check(z.minimum(0));
const amount = z.number().check(z.minimum(0));
/** Left, top, right, bottom. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof box>;

const place = {
  phase: z.enum(phases),
  /** Counts the opened stages of one phase from 0: unfreezing has two. */
  stage: count,
};

/** One stage of the plan: some blocks learn, the features below them are computed once and kept. */
const stageSchema = z.object({
  ...place,
  openBlocks: z.array(z.enum(blocks)),
  learningRate: amount,
  plannedEpochs: count,
  patience: count,
  trainableParameters: count,
  frozenParameters: count,
  /** Multiply-accumulate operations for one sample in one training step, forward and backward. */
  macsPerSample: count,
  /** Layer outputs per sample, N of the memory equation, of the layers that run in a step. */
  activationsPerSample: count,
  stepsPerEpoch: count,
});
export type Stage = z.infer<typeof stageSchema>;

const startEvent = z.object({
  type: z.literal('start'),
  settings: settingsSchema,
  batchSize: count,
  stages: z.array(stageSchema),
  /** True when the run goes on from a checkpoint; the events before it follow from its history. */
  resumed: z.boolean(),
  /** What the device calls itself, such as an adapter's name; empty when it says nothing. */
  device: z.string(),
});

/** Work before the first step that a learner waits for, such as making scenes. */
const progressEvent = z.object({
  type: z.literal('progress'),
  task: z.enum(['backend', 'files', 'scenes', 'measuring', 'scoring', 'timing']),
  done: count,
  of: count,
});

const stepEvent = z.object({
  type: z.literal('step'),
  ...place,
  epoch: count,
  step: count,
  loss: z.number(),
  milliseconds: amount,
});

/** A stage opens: `epochsDone` is 0 unless the run was resumed inside it. */
const stageEvent = z.object({
  type: z.literal('stage'),
  ...place,
  epochsDone: count,
  /** Bytes of the features kept so that the blocks below need not run again. */
  cachedFeatureBytes: count,
});

const epochEvent = z.object({
  type: z.literal('epoch'),
  ...place,
  /** Counts from 1 within the stage. */
  epoch: count,
  step: count,
  trainingLoss: z.number(),
  /** Mean loss on the scenes kept aside for early stopping. */
  loss: z.number(),
  /** Mean IoU on the same scenes. */
  iou: z.number(),
  best: z.boolean(),
  /** Of the training steps. */
  trainingMilliseconds: amount,
  /** Of the features of the frozen blocks that were computed in this epoch, to be kept. */
  cachingMilliseconds: amount,
  validatingMilliseconds: amount,
  samples: count,
  /** Predicted boxes of the scenes of the gallery, in their order. */
  gallery: z.array(box),
});
export type EpochEvent = z.infer<typeof epochEvent>;

const memoryEvent = z.object({
  type: z.literal('memory'),
  ...place,
  /** Most bytes of tensors at once within one training step, the stored data set left out. */
  peakTensorBytes: count,
  /**
   * Of the forward and backward pass alone: what they hold at once besides the batch, the
   * parameters and their gradients.
   */
  activationTensorBytes: count,
  /** Tensor bytes before the step: parameters, optimiser state. */
  restingTensorBytes: count,
  optimizerStateBytes: count,
  /** What the backend itself holds, where it can say; null where it cannot. */
  deviceBytes: z.nullable(count),
});

const checkpointEvent = z.object({
  type: z.literal('checkpoint'),
  ...place,
  epoch: count,
  bytes: count,
  milliseconds: amount,
  stored: z.boolean(),
  /** Why it was not stored, in words; empty when it was. */
  message: z.string(),
});

const stageEndEvent = z.object({
  type: z.literal('stage-end'),
  ...place,
  bestEpoch: count,
  ranEpochs: count,
  plannedEpochs: count,
  reason: z.enum(['early-stop', 'planned-end']),
  /** Steps and caching; neither validation nor checkpoints. */
  trainingMilliseconds: amount,
});

/** Mean IoU and the share of boxes with an IoU above one half, on scenes that never took part. */
const score = z.object({ iou: z.number(), shareAboveHalf: z.number(), scenes: count });
export type Score = z.infer<typeof score>;

/** The scores after a phase, on the held-out scenes and on an artist that was never trained on. */
const scoreEvent = z.object({
  type: z.literal('score'),
  phase: z.enum(phases),
  validation: score,
  newArtist: score,
});

const doneEvent = z.object({
  type: z.literal('done'),
  reason: z.enum(['finished', 'stopped']),
  trainingMilliseconds: amount,
  wallMilliseconds: amount,
});

export const errorCodes = [
  'backend-unavailable',
  'gpu-error',
  'device-lost',
  'not-finite',
  'files',
  /** A model whose weights are damaged, or a cut that would leave no network. */
  'bad-model',
  'checkpoint-refused',
  'bad-command',
  'unexpected',
] as const;

const errorEvent = z.object({
  type: z.literal('error'),
  code: z.enum(errorCodes),
  /** What happened and what the learner can do, in words. */
  message: z.string(),
});

/** What the learner should know although the run goes on, such as a checkpoint that was refused. */
const noticeEvent = z.object({ type: z.literal('notice'), message: z.string() });

const pausedEvent = z.object({ type: z.literal('paused') });
const continuedEvent = z.object({ type: z.literal('continued') });

/** A backend and how fast a few of the run's own steps were on it, or why it was left out. */
const backendEvent = z.object({
  type: z.literal('backend'),
  chosen: z.enum(backends),
  /** Why this one, in one sentence for the page. */
  reason: z.string(),
  device: z.string(),
  /** The kernels in use, such as "our own convolution gradients". */
  kernels: z.string(),
});

export const labEventSchema = z.discriminatedUnion('type', [
  startEvent,
  progressEvent,
  backendEvent,
  stageEvent,
  stepEvent,
  epochEvent,
  memoryEvent,
  checkpointEvent,
  stageEndEvent,
  scoreEvent,
  noticeEvent,
  pausedEvent,
  continuedEvent,
  doneEvent,
  errorEvent,
  ...slimmingEvents,
]);
export type LabEvent = z.infer<typeof labEventSchema>;
export type EventOf<Type extends LabEvent['type']> = Extract<LabEvent, { type: Type }>;
