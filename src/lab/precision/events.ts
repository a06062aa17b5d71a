/**
 * What the worker tells the page of a few steps in one number format. A live run and a recorded run are
 * both streams of these events.
 */
import * as z from 'zod/mini';
import { amount, count } from '../protocol/numbers.ts';
import { benchStart, doneEvent, errorEvent, progressOf } from '../protocol/event-base.ts';
import { precisionWishSchema } from './command.ts';

const startEvent = z.object({ ...benchStart, wish: precisionWishSchema, steps: count });

const progressEvent = progressOf(['files', 'backend']);

const stepEvent = z.object({
  type: z.literal('step'),
  step: count,
  loss: z.number(),
  milliseconds: amount,
});

/** After the last step; the textures of WebGL, by the book of TF.js. Null on other backends. */
const memoryEvent = z.object({ type: z.literal('memory'), allocatedBytes: z.nullable(count) });

/** The loss of this step is no longer a number: the run ends here. */
const outEvent = z.object({ type: z.literal('out'), step: count });

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
