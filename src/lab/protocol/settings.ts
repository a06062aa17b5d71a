import * as z from 'zod/mini';
import { backends, experiments, labelledBoxes, sizes, wishedBackends } from './choices.ts';
import { seed } from './numbers.ts';

/** All that decides a run: the same settings on the same device give the same losses, bit for bit. */
export const settingsSchema = z.strictObject({
  experiment: z.enum(experiments),
  size: z.enum(sizes),
  seed,
  labelledBoxes: z.literal([...labelledBoxes]),
  backend: z.enum(backends),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a learner asks for: the page may choose the backend. */
export const wishSchema = z.extend(settingsSchema, { backend: z.enum(wishedBackends) });
export type RunWish = z.infer<typeof wishSchema>;
