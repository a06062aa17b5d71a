import { sha256 } from './digest.ts';
import { decodeEightBit } from './eight-bit.ts';
import type { NetworkParameters } from './parameters.ts';
import { type TrainingRecord, trainingRecordSchema } from './training-record.ts';

export interface ShippedClassifier {
  readonly parameters: NetworkParameters;
  readonly record: TrainingRecord;
}

/**
 * Reads the two files of last year's classifier.
 * @throws Error in plain words when they are damaged or do not belong together.
 */
export async function readClassifier(
  bytes: Uint8Array<ArrayBuffer>,
  record: unknown,
): Promise<ShippedClassifier> {
  const parsed = trainingRecordSchema.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `The classifier's training record cannot be read at ${issue?.path.join('.')}: ${issue?.message}.`,
    );
  }
  const { weights } = parsed.data;
  const parameters = decodeEightBit(bytes, weights.arrays);
  if ((await sha256(bytes)) !== weights.sha256) {
    throw new Error("The classifier's weights are not those of its training record.");
  }
  return { parameters, record: parsed.data };
}
