import { z } from 'zod';
import { caseSchema } from './case-schema.ts';
import { id, words } from '../read/content-fields.ts';

const count = z.number().int().positive();
const networks = caseSchema.shape.networks;
const { input, body, head } = networks.shape.wide.shape;

const fromCase = z.strictObject({ id, label: words, case: networks.keyof() });
const fromShapes = z.strictObject({ id, label: words, input, body, head });
const published = z.strictObject({
  id,
  label: words,
  parameters: count,
  outputs: count,
  /** A work of content/references.yaml. */
  source: id,
  convention: words,
});

const preset = z.union([fromCase, published, fromShapes]);
export type MemoryPresetSource = z.infer<typeof preset>;

/** The first one is the one that the explorer shows at first. */
export const memoryPresetsSchema = z.tuple([preset], preset);
