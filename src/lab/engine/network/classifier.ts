import { sha256 } from './digest.ts';
import { decodeEightBit } from './eight-bit.ts';
import { named, type Weights, type NetworkParameters } from './parameters.ts';
import { type TrainingRecord, trainingRecordSchema } from './training-record.ts';
import {
  add,
  matMul,
  max,
  relu,
  reshape,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { bodyForward } from './body.ts';

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

function dense(input: Tensor2D, weights: Weights, name: string): Tensor2D {
  const kernel = named(weights, `${name}.kernel`) as Tensor2D;
  return add(matMul(input, kernel), named(weights, `${name}.bias`));
}

/**
 * Last year's classifier: body, global max pool, a dense layer with ReLU, one output.
 * @returns One logit for each sample, [samples]; above 0 means "a cat".
 */
export function classifierForward(input: Tensor4D, weights: Weights): Tensor1D {
  const strongest = max(bodyForward(input, weights), [1, 2]) as Tensor2D;
  const hidden = relu(dense(strongest, weights, 'head.hidden'));
  return reshape(dense(hidden, weights, 'head.output'), [-1]);
}
