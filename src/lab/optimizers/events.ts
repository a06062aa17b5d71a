/**
 * What the worker tells the page about the optimiser bench. A live run and a recorded run are both
 * streams of these events. Times are milliseconds; losses and IoU have no unit.
 */
import * as z from 'zod/mini';
import { backends, largestSeed } from '../protocol/choices.ts';
import { errorCodes } from '../protocol/events.ts';
import { contestants, largestRate, smallestRate } from './contestants.ts';

const count = z.int().check(z.minimum(0));
const amount = z.number().check(z.minimum(0));
const rate = z.number().check(z.minimum(smallestRate), z.maximum(largestRate));
const contestant = z.enum(contestants);

/** All that decides a run: the same settings on the same device give the same losses, bit for bit. */
export const benchSettingsSchema = z.strictObject({
  seed: z.int().check(z.minimum(0), z.maximum(largestSeed)),
  epochs: z.int().check(z.minimum(1), z.maximum(200)),
  rates: z.strictObject({ sgd: rate, momentum: rate, adam: rate, lion: rate }),
});
export type BenchSettings = z.infer<typeof benchSettingsSchema>;

const startEvent = z.object({
  type: z.literal('start'),
  settings: benchSettingsSchema,
  backend: z.enum(backends),
  /** Why this backend, in a sentence. */
  reason: z.string(),
  device: z.string(),
  trainableParameters: count,
  /** Layer outputs for one sample, N of the memory equation. */
  activationsPerSample: count,
  batchSize: count,
  stepsPerEpoch: count,
  /** On the scenes kept aside, before any training. */
  startLoss: z.number(),
});

/** Work before the first step. */
const progressEvent = z.object({
  type: z.literal('progress'),
  task: z.enum(['files', 'backend', 'features']),
  done: count,
  of: count,
});

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

/** A loss that is no longer a number: the others go on. */
const outEvent = z.object({ type: z.literal('out'), contestant, epoch: count });

const doneEvent = z.object({ type: z.literal('done'), reason: z.enum(['finished', 'stopped']) });

const errorEvent = z.object({
  type: z.literal('error'),
  code: z.enum(errorCodes),
  message: z.string(),
});

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
