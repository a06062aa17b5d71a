import { trainingMemory } from './training-memory.ts';
import type { TrainingMemoryInput } from './training-memory-fields.ts';

/**
 * The largest batch whose `totalBytes` stays within `capacityBytes`; 0 when one sample is too much.
 * Doubling, then bisection: exact, whatever the overhead. Capped at 2^40 samples.
 * @throws InputError
 */
export function largestBatch(
  input: Omit<TrainingMemoryInput, 'batchSize'>,
  capacityBytes: number,
): number {
  const fits = (batchSize: number) =>
    trainingMemory({ ...input, batchSize }).totalBytes <= capacityBytes;
  if (!fits(1)) return 0;
  let low = 1;
  while (low < 2 ** 40 && fits(low * 2)) low *= 2;
  let high = low * 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
