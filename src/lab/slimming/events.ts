/** What the worker tells the page of making a detector smaller. */
import * as z from 'zod/mini';
import type { Opening } from '../client/mirror.ts';
import { modelSchema, slimSettingsSchema, taskSchema } from './command.ts';
import { slimmingTasks } from './defaults.ts';
import { phases } from '../protocol/choices.ts';
import { amount, count } from '../protocol/numbers.ts';
import { box } from '../protocol/event-base.ts';
import { trainingEvents } from '../protocol/events.ts';

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
  gallery: z.array(box),
});
export type Measured = z.infer<typeof measuredEvent>;

const modelEvent = z.object({ type: z.literal('model'), model: modelSchema });

export const slimEventSchema = z.discriminatedUnion('type', [
  slimStartEvent,
  channelsEvent,
  cutEvent,
  measuredEvent,
  modelEvent,
  ...trainingEvents,
]);
export type SlimEvent = z.infer<typeof slimEventSchema>;
export type SlimEventOf<Type extends SlimEvent['type']> = Extract<SlimEvent, { type: Type }>;

/** Where a task begins; a cut belongs to the phase of which it takes the result. */
export function openingOf(event: SlimEvent): Opening | null {
  if (event.type !== 'slim-start') return null;
  const { kind } = event.task;
  return { phase: kind === 'prune' ? 'l1' : kind, backend: event.settings.backend };
}
