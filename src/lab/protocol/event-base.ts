/**
 * What the messages of every experiment are made of. A live run, a resumed run and a recorded run are
 * all streams of events, so one view shows them all. Times are milliseconds on the device that ran;
 * losses and IoU are plain numbers without a unit; boxes are fractions of the picture's side.
 */
import * as z from 'zod/mini';
import { backends } from './choices.ts';
import { count } from './numbers.ts';

/** Left, top, right, bottom. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof box>;

/** What the start of a bench tells of the network and of what computes. */
export const benchStart = {
  type: z.literal('start'),
  backend: z.enum(backends),
  device: z.string(),
  trainableParameters: count,
  /** Layer outputs for one sample, N of the memory equation. */
  activationsPerSample: count,
  batchSize: count,
};

/** Work before the first step that a learner waits for, such as making scenes. */
export const progressOf = <const Tasks extends readonly string[]>(tasks: Tasks) =>
  z.object({ type: z.literal('progress'), task: z.enum(tasks), done: count, of: count });

export const doneEvent = z.object({
  type: z.literal('done'),
  reason: z.enum(['finished', 'stopped']),
});

const errorCodes = [
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

export const errorEvent = z.object({
  type: z.literal('error'),
  code: z.enum(errorCodes),
  /** What happened and what the learner can do, in words. */
  message: z.string(),
});
export type ErrorEvent = z.infer<typeof errorEvent>;
