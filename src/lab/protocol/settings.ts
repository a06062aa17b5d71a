import * as z from 'zod/mini';
import { backends, experiments, labelledBoxes, largestSeed, sizes } from './choices.ts';

export { experiments, labelledBoxes, type Backend, type Experiment, type Size } from './choices.ts';

/** All that decides a run: the same settings on the same device give the same losses, bit for bit. */
export const settingsSchema = z.strictObject({
  experiment: z.enum(experiments),
  size: z.enum(sizes),
  seed: z.int().check(z.minimum(0), z.maximum(largestSeed)),
  labelledBoxes: z.literal([...labelledBoxes]),
  backend: z.enum(backends),
});
export type Settings = z.infer<typeof settingsSchema>;
