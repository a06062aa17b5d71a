import { memorySummaries, type MemoryRun } from '../../src/data/runs/memory-comparison.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2).padStart(7);

/** What was predicted and measured on each backend: a line for each run, and one for all together. */
export const memoryLines = (all: readonly MemoryRun[]): string[] =>
  memorySummaries(all).flatMap(({ backend, runs, ...summary }) => [
    `${backend}: memory of a step in MB; k is the median of the other networks`,
    ...runs.map(
      ({ run, factor, predictedBytes, error }) =>
        `  ${run.channels.padEnd(17)} batch ${String(run.batchSize).padStart(2)} ${run.optimizer.padEnd(9)} k ${factor.toFixed(2)} predicted ${megabytes(predictedBytes)} measured ${megabytes(run.measuredBytes)} (${percent(error)})`,
    ),
    `  median error ${percent(summary.calibrated)} with a calibrated k (${summary.factor.toFixed(2)}), ${percent(summary.textbookOne)} with k = 1, ${percent(summary.textbookTwo)} with k = 2`,
  ]);
