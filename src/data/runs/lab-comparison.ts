import type { LabRun } from './lab-runs.ts';

/** Mean and range of one measure over the seeds of a run. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly seeds: number;
}

export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('There is nothing to take the mean of.');
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    mean: sum / values.length,
    low: Math.min(...values),
    high: Math.max(...values),
    seeds: values.length,
  };
}

export type Measure = 'validationIou' | 'newArtistIou' | 'epochs';

/** One measure of a phase with so many labelled boxes, over all seeds. */
export function measured(
  runs: readonly LabRun[],
  phase: LabRun['phase'],
  labelledBoxes: number,
  measure: Measure,
): Spread {
  const values = runs
    .filter((run) => run.phase === phase && run.labelledBoxes === labelledBoxes)
    .map((run) => run[measure]);
  if (values.length === 0) {
    throw new Error(`lab-runs.csv has no run "${phase}" with ${labelledBoxes} labelled boxes.`);
  }
  return spreadOf(values);
}

/**
 * Whether transfer reached more than training from scratch: `clear` where every seed of one is
 * above every seed of the other, `within noise` where they overlap.
 */
export type Winner = 'transfer' | 'scratch' | 'within noise';

export function winner(transfer: Spread, scratch: Spread): Winner {
  if (transfer.low > scratch.high) return 'transfer';
  if (scratch.low > transfer.high) return 'scratch';
  return 'within noise';
}
