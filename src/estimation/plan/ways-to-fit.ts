import { exactly, type Range } from './range.ts';
import { trainingFlops } from '../work/training-flops.ts';
import { largestBatch } from '../memory/largest-batch.ts';
import type { TrainingMemoryInput } from '../memory/training-memory-fields.ts';
import { trainingMemory } from '../memory/training-memory.ts';

/** A job as far as its memory and its work are concerned; counts of numbers, and FLOP. */
export interface FitJob extends Pick<
  TrainingMemoryInput,
  | 'trainableParameters'
  | 'frozenParameters'
  | 'activationsPerSample'
  | 'batchSize'
  | 'optimizer'
  | 'precision'
> {
  readonly forwardFlopsPerSample: number;
  readonly frozenForwardFlopsPerSample?: number;
}

/** How much longer one sample takes in a batch of this size than in the whole one, measured. */
interface BatchSpeed {
  readonly batchSize: number;
  readonly timesLonger: number;
}

export interface WaysToFitInput {
  readonly job: FitJob;
  /** Memory of the card. */
  readonly memoryBytes: number;
  /** Numbers kept for one sample with about √n checkpoints and one segment computed again. */
  readonly recomputedActivationsPerSample: number;
  readonly batchSpeeds: readonly BatchSpeed[];
  /** How many times faster the card's 16-bit arithmetic is than its 32-bit arithmetic. */
  readonly speedup16: number;
  /** The job with a narrower head; then with its body frozen; and the narrow job pruned. */
  readonly narrow: FitJob;
  readonly frozen: FitJob;
  readonly pruned: FitJob;
}

export type Way =
  | 'as-it-is'
  | 'smaller-batch'
  | 'accumulation'
  | 'recomputation'
  | 'narrow-head'
  | 'frozen-body'
  | 'mixed'
  | 'pruned';

export interface WayToFit {
  readonly way: Way;
  /** By the memory equation, in bytes. */
  readonly bytes: number;
  readonly fits: boolean;
  /** Samples that are in memory at once. */
  readonly batchSize: number;
  /** Time as a multiple of the time of the job as it is, at the same share of the card's peak. */
  readonly time: Range;
}

/** Between the measured sizes on either side; at least 1, and open upwards below the smallest one. */
function slowdownAt(batchSize: number, whole: number, speeds: readonly BatchSpeed[]): Range {
  if (batchSize >= whole) return exactly(1);
  const sizes = [...speeds].sort((a, b) => a.batchSize - b.batchSize);
  const [above] = sizes.filter((one) => one.batchSize >= batchSize);
  const below = sizes.filter((one) => one.batchSize <= batchSize).at(-1);
  const low = Math.max(1, above?.timesLonger ?? 1);
  return { low, high: Math.max(low, below?.timesLonger ?? Infinity) };
}

/** What the memory equation asks of a job. */
const memoryOf = ({
  trainableParameters,
  frozenParameters = 0,
  activationsPerSample,
  batchSize,
  optimizer,
  precision,
}: FitJob) => ({
  trainableParameters,
  frozenParameters,
  activationsPerSample,
  batchSize,
  optimizer,
  precision,
});

const flopsOf = (
  { forwardFlopsPerSample, frozenForwardFlopsPerSample = 0 }: FitJob,
  recomputation: 'none' | 'full' = 'none',
): number =>
  trainingFlops({ forwardFlopsPerSample, frozenForwardFlopsPerSample, samples: 1, recomputation })
    .flops;

/** The batch halved until the card holds a part; the smallest part where it holds none. */
function microBatchOf(batchSize: number, largest: number): number {
  let part = batchSize;
  while (part > largest && part % 2 === 0) part /= 2;
  return part;
}

/**
 * What a job needs on a card, as it is and with each usual way to make it fit, and what the way costs
 * in time. The first five are taken alone: as it is, a smaller batch, accumulation, recomputation, a
 * narrower head. The last three build on the narrower head: its body frozen (all that is open is the
 * head), then all layers open in mixed precision, then pruned as well; of `frozen` and `pruned` the caller chooses optimiser and precision.
 *
 * Memory: the sum of `trainingMemory` with its 20 %; a card holds what it fills exactly. Time: FLOP
 * of `trainingFlops` over the peak, relative to the job as it is; small batches are as much slower as
 * was measured. Recomputation keeps about √n of n layers and adds a forward pass, a third of the
 * arithmetic (Chen et al. 2016, arXiv:1604.06174). Accumulation adds up the gradients of equal parts
 * of the batch: without batch normalisation the step is the same but for rounding.
 * @throws InputError
 */
export function waysToFit(input: WaysToFitInput): readonly WayToFit[] {
  const { job, memoryBytes, narrow, frozen, pruned, batchSpeeds, speedup16 } = input;
  const { batchSize } = job;
  const asItIs = flopsOf(job);
  const row = (way: Way, one: FitJob, time: Range): WayToFit => {
    const bytes = trainingMemory(memoryOf(one)).totalBytes;
    return { way, bytes, fits: bytes <= memoryBytes, batchSize: one.batchSize, time };
  };
  const times = (one: FitJob, recomputation: 'none' | 'full' = 'none'): Range =>
    exactly(flopsOf(one, recomputation) / asItIs / (one.precision === 'mixed' ? speedup16 : 1));
  const largest = largestBatch(memoryOf(job), memoryBytes);
  const inBatchesOf = (way: Way, size: number) =>
    row(way, { ...job, batchSize: size }, slowdownAt(size, batchSize, batchSpeeds));
  const recomputed = { ...job, activationsPerSample: input.recomputedActivationsPerSample };
  const mixed: FitJob = { ...narrow, precision: 'mixed' };
  return [
    row('as-it-is', job, exactly(1)),
    inBatchesOf('smaller-batch', Math.min(batchSize, Math.max(1, largest))),
    inBatchesOf('accumulation', microBatchOf(batchSize, largest)),
    row('recomputation', recomputed, times(job, 'full')),
    row('narrow-head', narrow, times(narrow)),
    row('frozen-body', frozen, times(frozen)),
    row('mixed', mixed, times(mixed)),
    row('pruned', pruned, times(pruned)),
  ];
}
