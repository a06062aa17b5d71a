/**
 * What the worker is told of making a detector smaller, and what it tells about it. Each task takes
 * a model and gives a model back: the page keeps the old one until the new one has arrived whole.
 */
import * as z from 'zod/mini';
import { strongest } from './slimming-defaults.ts';
import { backends, largestSeed, phases, sizes, slimmingTasks, wishedBackends } from './choices.ts';

const count = z.int().check(z.minimum(0));
const amount = z.number().check(z.minimum(0));

/** All parameters by name, as in NetworkParameters. */
const modelSchema = z.record(
  z.string(),
  z.object({
    shape: z.array(count),
    values: z.custom<Float32Array<ArrayBuffer>>(
      (value) => value instanceof Float32Array,
      'not an array of 32-bit numbers',
    ),
  }),
);

export type Model = z.infer<typeof modelSchema>;

/** The same arrays, as they are sent. */
export const asModel = (
  parameters: Readonly<
    Record<
      string,
      { readonly shape: readonly number[]; readonly values: Float32Array<ArrayBuffer> }
    >
  >,
): Model =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, values }]) => [
      name,
      { shape: [...shape], values },
    ]),
  );

/** Channels to keep are per cent of those of the detector as it was made. */
const taskSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('l1'),
    strength: z.number().check(z.minimum(0), z.maximum(strongest)),
  }),
  z.strictObject({
    kind: z.literal('prune'),
    keepPercent: z.number().check(z.minimum(0), z.maximum(100)),
  }),
  z.strictObject({ kind: z.literal('fine-tune') }),
]);
export type Slimming = z.infer<typeof taskSchema>;

const decided = {
  size: z.enum(sizes),
  seed: z.int().check(z.minimum(0), z.maximum(largestSeed)),
};

/** All that decides a task besides the model. */
export const slimSettingsSchema = z.strictObject({ ...decided, backend: z.enum(backends) });
export type SlimSettings = z.infer<typeof slimSettingsSchema>;

const slimWishSchema = z.strictObject({ ...decided, backend: z.enum(wishedBackends) });

export const slimCommand = z.strictObject({
  type: z.literal('slim'),
  wish: slimWishSchema,
  task: taskSchema,
  /** Null: the detector that the site ships. */
  model: z.nullable(modelSchema),
});

/** The scales of the channels, layer by layer from the picture to the box. */
const scales = z.array(z.array(z.number()));

const slimStartEvent = z.object({
  type: z.literal('slim-start'),
  settings: slimSettingsSchema,
  task: taskSchema,
  batchSize: count,
  /** 0 where the task trains nothing. */
  plannedEpochs: count,
  device: z.string(),
});

/** The scales after an epoch; epoch 0 is before the first. */
const channelsEvent = z.object({
  type: z.literal('channels'),
  phase: z.enum(phases),
  epoch: count,
  scales,
  /** What the penalty adds to the loss: strength times the sum of the scales. */
  penalty: amount,
});

const cutEvent = z.object({
  type: z.literal('cut'),
  /** Channels that were exactly zero, and all that went. */
  deadChannels: count,
  removedChannels: count,
  /**
   * Greatest difference between the outputs before and after only the dead channels went, and how
   * many outputs were compared.
   */
  largestDifference: amount,
  outputsCompared: count,
});

/** A model, measured on this device. */
const measuredEvent = z.object({
  type: z.literal('measured'),
  task: z.enum(slimmingTasks),
  moment: z.enum(['before', 'after']),
  parameters: count,
  scales,
  /** How much each channel matters, in the same order; a cut keeps those that matter most. */
  importance: scales,
  /** Median time of a training step of one batch with all layers open, the first step left out. */
  stepMilliseconds: amount,
  /** Most bytes of tensors at once within such a step, the stored data set left out. */
  peakTensorBytes: count,
  validation: z.object({ iou: z.number(), shareAboveHalf: z.number(), scenes: count }),
  /** Predicted boxes of the scenes of the gallery. */
  gallery: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
});
export type Measured = z.infer<typeof measuredEvent>;

const modelEvent = z.object({ type: z.literal('model'), model: modelSchema });

export const slimmingEvents = [
  slimStartEvent,
  channelsEvent,
  cutEvent,
  measuredEvent,
  modelEvent,
] as const;
