import * as z from 'zod/mini';
import { wishedBackends } from './choices.ts';
import { settingsSchema } from './settings.ts';
import { slimCommand } from '../slimming/events.ts';

export { wishedBackends, type WishedBackend } from './choices.ts';

const wish = z.extend(settingsSchema, { backend: z.enum(wishedBackends) });
export type RunWish = z.infer<typeof wish>;

/** What the page tells the training worker. */
export const labCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), wish }),
  /** Goes on from the newest checkpoint of a run with these settings. */
  z.strictObject({ type: z.literal('resume'), wish }),
  /** One task on the way to a smaller detector. */
  slimCommand,
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('continue') }),
  /** Trains one batch and pauses again. */
  z.strictObject({ type: z.literal('step') }),
  z.strictObject({ type: z.literal('stop') }),
]);
export type LabCommand = z.infer<typeof labCommandSchema>;
