import { InputError } from '../input-error.ts';
import { amount, count, list, optional, record } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** Below this share of the mean, an intercept is noise of the arithmetic. */
const noise = 1e-12;

/** The straight line with the least squared distance. Needs two different x. */
function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick] / points.length, 0);
  const [meanX, meanY] = [mean(0), mean(1)];
  let [covariance, variance] = [0, 0];
  for (const [x, y] of points) {
    covariance += (x - meanX) * (y - meanY);
    variance += (x - meanX) ** 2;
  }
  const slope = covariance / variance;
  const intercept = meanY - slope * meanX;
  return { slope, intercept: Math.abs(intercept) <= noise * meanY ? 0 : intercept };
}

const run = record(
  {
    batchSize: count('samples', 'Batch size of the run.', { min: 1 }),
    bytes: amount('bytes', 'Peak memory that was measured.', { above: 0 }),
  },
  'One measured run.',
);

const mostRuns = 10_000;

const fields = {
  runs: list(run, 'Runs that differ in nothing but the batch size.', [2, mostRuns]),
  capacityBytes: optional(amount('bytes', 'Memory of the card.', { above: 0 })),
};

export type CalibrateMemoryInput = InputOf<typeof fields>;

export interface CalibrateMemoryOutput {
  readonly interceptBytes: number;
  readonly bytesPerSample: number;
  readonly largestBatch?: number;
  readonly residualFraction: number;
}

function compute({ runs, capacityBytes }: ResolvedOf<typeof fields>): CalibrateMemoryOutput {
  const sizes = runs.map(({ batchSize }) => batchSize);
  if (Math.min(...sizes) === Math.max(...sizes)) {
    throw new InputError('runs[1].batchSize', sizes[1], 'at least two different batch sizes');
  }
  const { intercept, slope } = fitLine(runs.map(({ batchSize, bytes }) => [batchSize, bytes]));
  requireRising(runs, intercept, slope);
  const residuals = runs.map(({ batchSize, bytes }) => {
    return Math.abs(intercept + slope * batchSize - bytes) / bytes;
  });
  const line = {
    interceptBytes: intercept,
    bytesPerSample: slope,
    residualFraction: Math.max(...residuals),
  };
  if (capacityBytes === undefined) return line;
  return { ...line, largestBatch: largestBatchOn(intercept, slope, capacityBytes) };
}

/** Memory has a constant part and grows with the batch; anything else is a mistake in the runs. */
function requireRising(runs: CalibrateMemoryInput['runs'], intercept: number, slope: number): void {
  const last = runs.length - 1;
  const at = `runs[${last}].bytes`;
  if (slope < 0) throw new InputError(at, runs[last]?.bytes, 'more bytes for a larger batch');
  if (intercept < 0) {
    const why = 'runs on a line that starts at 0 bytes or more, because an empty batch needs some';
    throw new InputError(at, runs[last]?.bytes, why);
  }
}

/** A line through whole bytes misses them by less than this share, which is no byte of a card. */
const rounding = 1e-12;

function largestBatchOn(intercept: number, slope: number, capacityBytes: number): number {
  const largest = Math.floor((capacityBytes * (1 + rounding) - intercept) / slope);
  if (largest <= Number.MAX_SAFE_INTEGER) return Math.max(largest, 0);
  const most = 'less memory, because with these runs a batch of any size fits';
  throw new InputError('capacityBytes', capacityBytes, most);
}

export const calibrateMemoryCalculation = defineCalculation({
  name: 'calibrate-memory',
  title: 'Memory from measured runs: a constant and a part for each sample',
  formula:
    'bytes = interceptBytes + bytesPerSample · batchSize, by least squares; largestBatch = (capacityBytes - interceptBytes) / bytesPerSample, rounded down',
  source:
    'Least squares; that memory is linear in the batch size is exact for the tensors of a network, and true to a few per cent for what a GPU reports. Do not use it far beyond the measured batch sizes',
  inputs: fields,
  outputs: {
    interceptBytes: { unit: 'bytes', doc: 'Framework, parameters, gradients and state.' },
    bytesPerSample: { unit: 'bytes', doc: 'Activations of one sample.' },
    largestBatch: {
      unit: 'samples',
      doc: 'Largest batch that fits; only beside capacityBytes, 0 when none does.',
    },
    residualFraction: {
      unit: '',
      doc: 'Largest distance of a run from the line, as a share of it.',
    },
  },
  compute,
});

/** Constant and slope of memory over batch size, from measured runs. @throws InputError */
export function calibrateMemory(input: CalibrateMemoryInput): CalibrateMemoryOutput {
  return calibrateMemoryCalculation.calculate(input);
}
