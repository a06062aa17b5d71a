import * as z from 'zod/mini';
import { wishedBackends } from '../protocol/choices.ts';
import { seed } from '../protocol/numbers.ts';
import { largestRate, smallestRate } from './contestants.ts';

const rate = z.number().check(z.minimum(smallestRate), z.maximum(largestRate));

/** All that decides a run: the same settings on the same device give the same losses, bit for bit. */
export const benchSettingsSchema = z.strictObject({
  seed,
  epochs: z.int().check(z.minimum(1), z.maximum(200)),
  rates: z.strictObject({ sgd: rate, momentum: rate, adam: rate, lion: rate }),
});
export type BenchSettings = z.infer<typeof benchSettingsSchema>;

/** What the page tells a training worker that shall run the bench; "stop" ends it. */
export const benchCommand = z.strictObject({
  type: z.literal('optimizer-bench'),
  settings: benchSettingsSchema,
  backend: z.enum(wishedBackends),
});
export type BenchCommand = z.infer<typeof benchCommand>;
