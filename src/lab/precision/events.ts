/**
 * What the page tells a worker that shall train a few steps in one number format, and what the
 * worker tells the page. A live run and a recorded run are both streams of these events.
 */
import * as z from 'zod/mini';
import { backends, largestSeed } from '../protocol/choices.ts';
import { errorCodes } from '../protocol/events.ts';
import { armNames } from './arms.ts';

const count = z.int().check(z.minimum(0));

/** All that decides a run: the same wish on the same device gives the same losses, bit for bit. */
const wish = {
  arm: z.enum(armNames),
  seed: z.int().check(z.minimum(0), z.maximum(largestSeed)),
  /** Adam's epsilon, where the arm does not take the usual one. */
  epsilon: z.number().check(z.gt(0), z.maximum(1)),
};

export const precisionWishSchema = z.strictObject(wish);
export type PrecisionWish = z.infer<typeof precisionWishSchema>;

export const precisionCommandSchema = z.strictObject({ type: z.literal('precision'), ...wish });
export type PrecisionCommand = z.infer<typeof precisionCommandSchema>;

const startEvent = z.object({
  type: z.literal('start'),
  wish: precisionWishSchema,
  backend: z.enum(backends),
  device: z.string(),
  trainableParameters: count,
  /** Layer outputs for one sample, N of the memory equation. */
  activationsPerSample: count,
  batchSize: count,
  steps: count,
});

/** Work before the first step. */
const progressEvent = z.object({
  type: z.literal('progress'),
  task: z.enum(['files', 'backend']),
  done: count,
  of: count,
});

const stepEvent = z.object({
  type: z.literal('step'),
  step: count,
  loss: z.number(),
  milliseconds: z.number().check(z.minimum(0)),
});

/** After the last step; the textures of WebGL, by the book of TF.js. Null on other backends. */
const memoryEvent = z.object({ type: z.literal('memory'), allocatedBytes: z.nullable(count) });

/** The loss of this step is no longer a number: the run ends here. */
const outEvent = z.object({ type: z.literal('out'), step: count });

const doneEvent = z.object({ type: z.literal('done'), reason: z.enum(['finished', 'stopped']) });

const errorEvent = z.object({
  type: z.literal('error'),
  code: z.enum(errorCodes),
  message: z.string(),
});

export const precisionEventSchema = z.discriminatedUnion('type', [
  startEvent,
  progressEvent,
  stepEvent,
  memoryEvent,
  outEvent,
  doneEvent,
  errorEvent,
]);
export type PrecisionEvent = z.infer<typeof precisionEventSchema>;
export type PrecisionEventOf<Type extends PrecisionEvent['type']> = Extract<
  PrecisionEvent,
  { type: Type }
>;
