/**
 * What the worker is told of making a detector smaller. Each task takes a model and gives a model back:
 * the page keeps the old one until the new one has arrived whole.
 */
import * as z from 'zod/mini';
import { backends, sizes, wishedBackends } from '../protocol/choices.ts';
import { count, seed } from '../protocol/numbers.ts';
import { strongest } from './defaults.ts';

/** All parameters by name, as in NetworkParameters. */
export const modelSchema = z.record(
  z.string(),
  z.object({
    shape: z.array(count),
    values: z.custom<Float32Array<ArrayBuffer>>(
      (value) => value instanceof Float32Array,
      'not an array of 32-bit numbers',
    ),
  }),
);

export type Model = z.infer<typeof modelSchema>;

/** The same arrays, as they are sent. */
export const asModel = (
  parameters: Readonly<
    Record<
      string,
      { readonly shape: readonly number[]; readonly values: Float32Array<ArrayBuffer> }
    >
  >,
): Model =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, values }]) => [
      name,
      { shape: [...shape], values },
    ]),
  );

/** Channels to keep are per cent of those of the detector as it was made. */
export const taskSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('l1'),
    strength: z.number().check(z.minimum(0), z.maximum(strongest)),
  }),
  z.strictObject({
    kind: z.literal('prune'),
    keepPercent: z.number().check(z.minimum(0), z.maximum(100)),
  }),
  z.strictObject({ kind: z.literal('fine-tune') }),
]);
export type Slimming = z.infer<typeof taskSchema>;

const decided = {
  size: z.enum(sizes),
  seed,
};

/** All that decides a task besides the model. */
export const slimSettingsSchema = z.strictObject({ ...decided, backend: z.enum(backends) });
export type SlimSettings = z.infer<typeof slimSettingsSchema>;

const slimWishSchema = z.strictObject({ ...decided, backend: z.enum(wishedBackends) });

export const slimCommand = z.strictObject({
  type: z.literal('slim'),
  wish: slimWishSchema,
  task: taskSchema,
  /** Null: the detector that the site ships. */
  model: z.nullable(modelSchema),
});
export type SlimCommand = z.infer<typeof slimCommand>;
