/** What the page tells a worker that shall train a few steps in one number format. */
import * as z from 'zod/mini';
import { seed } from '../protocol/numbers.ts';
import { armNames } from './arms.ts';

/** All that decides a run: the same wish on the same device gives the same losses, bit for bit. */
const wish = {
  arm: z.enum(armNames),
  seed,
  /** Adam's epsilon, where the arm does not take the usual one. */
  epsilon: z.number().check(z.gt(0), z.maximum(1)),
};

export const precisionWishSchema = z.strictObject(wish);
export type PrecisionWish = z.infer<typeof precisionWishSchema>;

export const precisionCommand = z.strictObject({ type: z.literal('precision'), ...wish });
export type PrecisionCommand = z.infer<typeof precisionCommand>;
