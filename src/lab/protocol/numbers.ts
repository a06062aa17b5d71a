/** The checks of numbers that messages in both directions share. */
import * as z from 'zod/mini';
import { largestSeed } from './choices.ts';

export const count = z.int().check(z.minimum(0));
export const amount = z.number().check(z.minimum(0));
export const seed = z.int().check(z.minimum(0), z.maximum(largestSeed));
