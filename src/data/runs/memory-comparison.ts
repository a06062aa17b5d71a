import { trainingMemory } from '../../estimation/index.ts';

export const memoryBackends = ['webgpu', 'wasm', 'webgl', 'cpu'] as const;
type MemoryBackend = (typeof memoryBackends)[number];
export const memoryOptimizers = ['sgd', 'momentum', 'adam'] as const;

/** What one training step of a small detector held at once, measured on one backend. */
export interface MemoryRun {
  readonly backend: MemoryBackend;
  /** Channels of its layers, from the picture to the box. */
  readonly channels: string;
  readonly parameters: number;
  /** Layer outputs of one sample, N. */
  readonly activationsPerSample: number;
  readonly inputsPerSample: number;
  readonly batchSize: number;
  readonly optimizer: (typeof memoryOptimizers)[number];
  /** Most bytes of tensors at once within a step. */
  readonly measuredBytes: number;
}

const bytesPerNumber = 4;

/** The memory equation without a share for a framework; the pictures of the batch lie there once. */
export const equationBytes = (run: MemoryRun, activationFactor: number): number =>
  trainingMemory({
    trainableParameters: run.parameters,
    activationsPerSample: run.activationsPerSample,
    batchSize: run.batchSize,
    activationFactor,
    optimizer: run.optimizer,
    precision: 'fp32',
    overheadFraction: 0,
  }).totalBytes +
  run.batchSize * run.inputsPerSample * bytesPerNumber;

/** k that makes the equation true for one run. */
export function factorOf(run: MemoryRun): number {
  const without = equationBytes(run, 0);
  const perFactor = equationBytes(run, 1) - without;
  return (run.measuredBytes - without) / perFactor;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Error of a prediction, as a share of the measurement; negative where too little was predicted. */
export const errorWith = (run: MemoryRun, activationFactor: number): number =>
  equationBytes(run, activationFactor) / run.measuredBytes - 1;

export interface PredictedRun {
  readonly run: MemoryRun;
  /** Median k of the runs of the other networks on this backend: no run predicts itself. */
  readonly factor: number;
  readonly predictedBytes: number;
  readonly error: number;
}

/** Each run of one backend, predicted from those of the other networks. */
export const predictedRuns = (runs: readonly MemoryRun[]): PredictedRun[] =>
  runs.map((run) => {
    const factor = median(
      runs.filter(({ channels }) => channels !== run.channels).map((other) => factorOf(other)),
    );
    return {
      run,
      factor,
      predictedBytes: equationBytes(run, factor),
      error: errorWith(run, factor),
    };
  });

export interface MemorySummary {
  readonly backend: MemoryBackend;
  readonly runs: readonly PredictedRun[];
  /** Median k of all runs of the backend. */
  readonly factor: number;
  /** Medians of the errors without their sign. */
  readonly calibrated: number;
  readonly textbookOne: number;
  readonly textbookTwo: number;
}

/** How far the equation is off on each backend, with a calibrated k and with those of textbooks. */
export function memorySummaries(all: readonly MemoryRun[]): MemorySummary[] {
  return memoryBackends.flatMap((backend) => {
    const own = all.filter((run) => run.backend === backend);
    if (own.length === 0) return [];
    const runs = predictedRuns(own);
    const size = (errors: readonly number[]) => median(errors.map(Math.abs));
    return [
      {
        backend,
        runs,
        factor: median(own.map(factorOf)),
        calibrated: size(runs.map(({ error }) => error)),
        textbookOne: size(own.map((run) => errorWith(run, 1))),
        textbookTwo: size(own.map((run) => errorWith(run, 2))),
      },
    ];
  });
}
