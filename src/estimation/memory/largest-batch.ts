import { InputError } from '../input-error.ts';
import { amount } from '../schema/build.ts';
import { readField } from '../schema/read.ts';
import type { TrainingMemoryInput } from './training-memory-fields.ts';
import { trainingMemory } from './training-memory.ts';

const capacity = amount('bytes', 'Memory of the card.');

/**
 * The largest batch size whose total by the lesson's sum is at most `capacityBytes`; 0 when not
 * even one sample fits. Searched with `trainingMemory` itself, which never falls as the batch
 * grows, so the answer agrees with it to the last sample.
 * @throws InputError also when no batch is too large, because a sample takes no memory.
 */
export function largestBatch(
  input: Omit<TrainingMemoryInput, 'batchSize'>,
  capacityBytes: number,
): number {
  readField(capacity, capacityBytes, 'capacityBytes');
  const bytesOf = (batchSize: number) => trainingMemory({ ...input, batchSize }).totalBytes;
  const fits = (batchSize: number) => bytesOf(batchSize) <= capacityBytes;
  if (!fits(1)) return 0;
  if (input.activationsPerSample === 0 || input.activationFactor === 0) {
    const field = input.activationFactor === 0 ? 'activationFactor' : 'activationsPerSample';
    throw new InputError(field, 0, 'above 0, because otherwise a batch of any size fits');
  }
  let [fitting, tooLarge] = [1, 2];
  while (fits(tooLarge)) {
    fitting = tooLarge;
    tooLarge *= 2;
    if (tooLarge > Number.MAX_SAFE_INTEGER) {
      throw new InputError('capacityBytes', capacityBytes, 'less than the largest batch needs');
    }
  }
  while (tooLarge - fitting > 1) {
    const middle = Math.floor((fitting + tooLarge) / 2);
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}
