import type { TargetRuns } from '../data/zeus/measurements.ts';

/** How many epochs the runs of one batch size needed to reach a target. */
export interface Reached {
  readonly runs: number;
  readonly reachedBy: number;
  /**
   * The epoch by which half of all runs had reached it; undefined where fewer ever did. A run that
   * never reached the target counts as one that needs more epochs than any other.
   */
  readonly median: number | undefined;
  /** Of the runs that reached it. */
  readonly fewest: number | undefined;
  readonly most: number | undefined;
}

export function epochsTo({ targets, runs }: TargetRuns, batch: number, target: number): Reached {
  const index = targets.indexOf(target);
  const ofBatch = runs.filter((run) => run.batch === batch);
  const needed = ofBatch
    .map(({ epochs }) => epochs[index])
    .filter((epoch) => typeof epoch === 'number')
    .toSorted((a, b) => a - b);
  return {
    runs: ofBatch.length,
    reachedBy: needed.length,
    median: needed[Math.ceil(ofBatch.length / 2) - 1],
    fewest: needed[0],
    most: needed.at(-1),
  };
}

/** The targets that half of the runs of a batch size reached, the easiest first. */
export const reachedTargets = (runs: TargetRuns, batch: number): number[] =>
  runs.targets.filter((target) => epochsTo(runs, batch, target).median !== undefined);
