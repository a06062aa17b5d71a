/**
 * What the worker tells the page about the optimiser bench. A live run and a recorded run are both
 * streams of these events. Times are milliseconds; losses and IoU have no unit.
 */
import * as z from 'zod/mini';
import { amount, count } from '../protocol/numbers.ts';
import { benchStart, doneEvent, errorEvent, progressOf } from '../protocol/event-base.ts';
import { benchSettingsSchema } from './command.ts';
import { contestants } from './contestants.ts';

const contestant = z.enum(contestants);

const startEvent = z.object({
  ...benchStart,
  settings: benchSettingsSchema,
  /** Why this backend, in a sentence. */
  reason: z.string(),
  stepsPerEpoch: count,
  /** On the scenes kept aside, before any training. */
  startLoss: z.number(),
});

const progressEvent = progressOf(['files', 'backend', 'features']);

const epochEvent = z.object({
  type: z.literal('epoch'),
  contestant,
  epoch: count,
  /** Mean loss of the steps. */
  trainingLoss: z.number(),
  /** Mean loss on the scenes kept aside. */
  loss: z.number(),
  iou: z.number(),
  /** Of the training steps alone. */
  milliseconds: amount,
});
export type BenchEpoch = z.infer<typeof epochEvent>;

/** By the engine's own book, during one step. */
const memoryEvent = z.object({
  type: z.literal('memory'),
  contestant,
  /** Bytes that are there after the first step and were not there before it. */
  stateBytes: count,
  /** Most bytes of tensors at once in the second step: parameters, state, batch and all. */
  peakBytes: count,
});

/** The loss of one optimiser is no longer a number: the others go on. */
const outEvent = z.object({ type: z.literal('out'), contestant, epoch: count });

export const benchEventSchema = z.discriminatedUnion('type', [
  startEvent,
  progressEvent,
  epochEvent,
  memoryEvent,
  outEvent,
  doneEvent,
  errorEvent,
]);
export type BenchEvent = z.infer<typeof benchEventSchema>;
export type BenchEventOf<Type extends BenchEvent['type']> = Extract<BenchEvent, { type: Type }>;
