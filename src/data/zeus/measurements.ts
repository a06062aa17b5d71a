import type { CardId, WorkloadId } from './workloads.ts';

/** One epoch, measured with one batch size and one power cap. */
export interface EpochPower {
  readonly batch: number;
  readonly capWatts: number;
  readonly secondsPerEpoch: number;
  /** Average power of the graphics card alone. */
  readonly watts: number;
}

/** A training run: in which epoch it first reached each target, null for one it never reached. */
export interface TargetRun {
  readonly batch: number;
  readonly epochs: readonly (number | null)[];
}

export interface TargetRuns {
  /** In the unit that is shown, the easiest first. */
  readonly targets: readonly number[];
  readonly runs: readonly TargetRun[];
}

export type PowerByCard = Readonly<Record<CardId, readonly EpochPower[]>>;

/** Everything that was measured, by what was trained. */
export interface Measurements {
  readonly power: Readonly<Partial<Record<WorkloadId, PowerByCard>>>;
  readonly targets: Readonly<Partial<Record<WorkloadId, TargetRuns>>>;
}
