import { bytesPerNumberOf, findOptimizer, trainingMemory } from '../../../../estimation/index.ts';
import { formatBytes, formatCount, thinSpace } from '../../../../units/index.ts';
import { count, millions, optimizer, precision } from '../shown.ts';

/** What every question about training memory draws; shapes count forward outputs (k = 1). */
export const networkFields = { parameters: millions, values: millions };

export const jobFields = { ...networkFields, batchSize: count, optimizer, precision };

export interface MemoryJob {
  readonly parameters: number;
  readonly values: number;
  readonly batchSize: number;
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  readonly precision: 'fp32' | 'fp16' | 'bf16';
}

/** The estimation module's input for a job. */
export const inputOf = ({ parameters, values, batchSize, optimizer, precision }: MemoryJob) => ({
  trainableParameters: parameters,
  activationsPerSample: values,
  batchSize,
  optimizer,
  precision,
});

/** Numbers that the optimiser keeps for each parameter, j. */
export const stateNumbers = (job: Pick<MemoryJob, 'optimizer'>): number =>
  findOptimizer(job.optimizer).numbersPerParameter;

/** Terms of the sum as text; `sum` is without the 20 %. */
export function termTexts(job: MemoryJob): Record<string, string> {
  const memory = trainingMemory(inputOf(job));
  return {
    numberBytes: `${bytesPerNumberOf(job.precision)}${thinSpace}B`,
    stateNumbers: formatCount(stateNumbers(job)),
    parameterBytes: formatBytes(memory.parameterBytes),
    gradientBytes: formatBytes(memory.gradientBytes),
    stateBytes: formatBytes(memory.optimizerStateBytes),
    activationBytes: formatBytes(memory.activationBytes),
    sum: formatBytes(memory.totalBytes - memory.overheadBytes),
    total: formatBytes(memory.totalBytes),
  };
}
