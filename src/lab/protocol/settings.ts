import * as z from 'zod/mini';

/** Where the numbers are computed; in the order in which a page without a preference tries them. */
export const backends = ['webgpu', 'wasm', 'webgl', 'cpu'] as const;
export type Backend = (typeof backends)[number];

/** `transfer` reuses last year's body; `scratch` starts from random weights and serves as baseline. */
export const experiments = ['transfer', 'scratch'] as const;
export type Experiment = (typeof experiments)[number];

/** `tiny` is the same experiment with few scenes and epochs: a smoke test of seconds. */
export const sizes = ['full', 'tiny'] as const;
export type Size = (typeof sizes)[number];

/** Numbers of labelled boxes that a learner can choose. */
export const labelledBoxes = [100, 200, 400] as const;

/** The greatest seed: seeds are unsigned 32-bit integers. */
export const largestSeed = 2 ** 32 - 1;

/** All that decides a run: the same settings on the same device give the same losses, bit for bit. */
export const settingsSchema = z.strictObject({
  experiment: z.enum(experiments),
  size: z.enum(sizes),
  seed: z.int().check(z.minimum(0), z.maximum(largestSeed)),
  labelledBoxes: z.literal([...labelledBoxes]),
  backend: z.enum(backends),
});
export type Settings = z.infer<typeof settingsSchema>;
