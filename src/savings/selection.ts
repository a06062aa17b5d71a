import type { EpochPower, Measurements, TargetRuns } from '../data/zeus/measurements.ts';
import {
  cards,
  workloads,
  type Card,
  type CardId,
  type Workload,
  type WorkloadId,
} from '../data/zeus/workloads.ts';

/** What a reader has chosen: what is trained, on which card, and the three settings that save. */
export interface Choice {
  readonly workload: WorkloadId;
  readonly card: CardId;
  readonly batch: number;
  readonly capWatts: number;
  /** In the unit of the workload's metric. */
  readonly target: number;
}

/** The measurements of one workload on one card. */
export interface Measured {
  readonly workload: Workload;
  readonly card: Card;
  readonly power: readonly EpochPower[];
  readonly runs: TargetRuns;
}

const named = <T extends { readonly id: string }>(list: readonly [T, ...T[]], id: string): T =>
  list.find((each) => each.id === id) ?? list[0];

export function measuredFor(
  all: Measurements,
  { workload, card }: Pick<Choice, 'workload' | 'card'>,
): Measured {
  return {
    workload: named(workloads, workload),
    card: named(cards, card),
    power: all.power[workload]?.[card] ?? [],
    runs: all.targets[workload] ?? { targets: [], runs: [] },
  };
}

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)];

export const batchesOf = ({ power }: Measured): number[] =>
  distinct(power.map(({ batch }) => batch));

export const capsOf = ({ power }: Measured): number[] =>
  distinct(power.map(({ capWatts }) => capWatts)).toSorted((a, b) => a - b);

export const rowAt = (
  { power }: Measured,
  batch: number,
  capWatts: number,
): EpochPower | undefined => power.find((row) => row.batch === batch && row.capWatts === capWatts);

/** The row with the highest cap of a batch, which is how a card comes. */
export const asItComes = ({ power }: Measured, batch: number): EpochPower | undefined =>
  power.filter((row) => row.batch === batch).at(-1);
