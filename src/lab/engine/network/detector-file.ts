import * as z from 'zod/mini';
import { sha256 } from './digest.ts';
import { decodeEightBit } from './eight-bit.ts';
import type { NetworkParameters } from './parameters.ts';

const count = z.int().check(z.minimum(0));

/** How the shipped detector was trained, and the layout of its weights file. */
const recordSchema = z.object({
  seed: count,
  labelledBoxes: count,
  /** Mean IoU on held-out scenes, before the weights were rounded to 8 bits and after. */
  validationIou: z.number(),
  validationIouRounded: z.number(),
  /** The classifier from which it was transferred. */
  classifierSha256: z.string(),
  device: z.string(),
  weights: z.object({
    bytes: count,
    sha256: z.string(),
    arrays: z.array(z.object({ name: z.string(), shape: z.array(count) })),
  }),
});
export type DetectorRecord = z.infer<typeof recordSchema>;

export interface ShippedDetector {
  readonly parameters: NetworkParameters;
  readonly record: DetectorRecord;
}

/**
 * Reads the two files of the detector that the transfer gave.
 * @throws Error in plain words when they are damaged or do not belong together.
 */
export async function readDetector(
  bytes: Uint8Array<ArrayBuffer>,
  record: unknown,
): Promise<ShippedDetector> {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `The detector's record cannot be read at ${issue?.path.join('.')}: ${issue?.message}.`,
    );
  }
  const { weights } = parsed.data;
  const parameters = decodeEightBit(bytes, weights.arrays);
  if ((await sha256(bytes)) !== weights.sha256) {
    throw new Error("The detector's weights are not those of its record.");
  }
  return { parameters, record: parsed.data };
}
