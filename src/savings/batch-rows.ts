import { samplesPerJoule } from '../estimation/index.ts';
import { joulesPerKilowattHour } from '../units/index.ts';
import { epochsTo, type Reached } from './reached.ts';
import { batchesOf, rowAt, type Choice, type Measured } from './selection.ts';

/** One batch size, with the chosen power cap and target. */
export interface BatchRow {
  readonly batch: number;
  /** Samples per joule, or epochs per megajoule where an epoch has no fixed number of samples. */
  readonly workPerEnergy: number;
  readonly kilowattHoursPerEpoch: number;
  readonly reached: Reached;
  /** Energy until half of the runs have reached the target. */
  readonly kilowattHoursToTarget: number | undefined;
}

/** An epoch per megajoule counts as a sample per joule of a millionth of an epoch. */
const epochsAsSamples = 1e6;

export const workUnit = ({ workload }: Measured): string =>
  workload.samplesPerEpoch === undefined ? 'epochs/MJ' : 'samples/J';

export function batchRows(measured: Measured, choice: Choice): BatchRow[] {
  return batchesOf(measured).flatMap((batch) => {
    const row = rowAt(measured, batch, choice.capWatts);
    if (!row) return [];
    const joules = row.secondsPerEpoch * row.watts;
    const samples = measured.workload.samplesPerEpoch ?? epochsAsSamples;
    const kilowattHoursPerEpoch = joules / joulesPerKilowattHour;
    const reached = epochsTo(measured.runs, batch, choice.target);
    return [
      {
        batch,
        workPerEnergy: samplesPerJoule({ samples, joules }).samplesPerJoule,
        kilowattHoursPerEpoch,
        reached,
        kilowattHoursToTarget:
          reached.median === undefined ? undefined : reached.median * kilowattHoursPerEpoch,
      },
    ];
  });
}

/** The batch that does most for a joule. */
export const mostWork = (rows: readonly BatchRow[]): BatchRow | undefined =>
  rows.toSorted((a, b) => b.workPerEnergy - a.workPerEnergy)[0];

/** The batch that reaches the target with least energy. */
export const leastEnergy = (rows: readonly BatchRow[]): BatchRow | undefined =>
  rows
    .filter(({ kilowattHoursToTarget }) => kilowattHoursToTarget !== undefined)
    .toSorted((a, b) => Number(a.kilowattHoursToTarget) - Number(b.kilowattHoursToTarget))[0];
