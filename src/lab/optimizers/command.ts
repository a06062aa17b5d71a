import * as z from 'zod/mini';
import { wishedBackends } from '../protocol/choices.ts';
import { benchSettingsSchema } from './events.ts';

/** What the page tells a training worker that shall run the optimiser bench; "stop" ends it. */
export const benchCommandSchema = z.strictObject({
  type: z.literal('optimizer-bench'),
  settings: benchSettingsSchema,
  backend: z.enum(wishedBackends),
});
export type BenchCommand = z.infer<typeof benchCommandSchema>;
