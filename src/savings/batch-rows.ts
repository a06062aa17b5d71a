import { samplesPerJoule, savings } from '../estimation/index.ts';
import { joulesPerKilowattHour, secondsPerHour } from '../units/index.ts';
import { epochsTo, type Reached } from './reached.ts';
import { batchesOf, rowAt, type Choice, type Measured, asItComes } from './selection.ts';

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

/** One power cap, with the chosen batch size. */
export interface CapRow {
  readonly capWatts: number;
  readonly watts: number;
  readonly secondsPerEpoch: number;
  readonly kilowattHoursPerEpoch: number;
  /** Against the highest cap. */
  readonly timeRatio: number;
  readonly energyRatio: number;
}

export function capRows(measured: Measured, { batch }: Choice): CapRow[] {
  const highest = asItComes(measured, batch);
  if (!highest) return [];
  const rows = measured.power.filter((row) => row.batch === batch);
  return rows.map(({ capWatts, watts, secondsPerEpoch }) => ({
    capWatts,
    watts,
    secondsPerEpoch,
    kilowattHoursPerEpoch: (secondsPerEpoch * watts) / joulesPerKilowattHour,
    timeRatio: secondsPerEpoch / highest.secondsPerEpoch,
    energyRatio: (secondsPerEpoch * watts) / (highest.secondsPerEpoch * highest.watts),
  }));
}

const least = (rows: readonly CapRow[], key: 'secondsPerEpoch' | 'kilowattHoursPerEpoch') =>
  rows.toSorted((a, b) => a[key] - b[key])[0];

export const fastestCap = (rows: readonly CapRow[]) => least(rows, 'secondsPerEpoch');
export const leanestCap = (rows: readonly CapRow[]) => least(rows, 'kilowattHoursPerEpoch');

/** One target, with the chosen batch size and power cap. */
export interface StopRow {
  readonly target: number;
  readonly reached: Reached;
  readonly hours: number | undefined;
  readonly kilowattHours: number | undefined;
}

export function stopRows(measured: Measured, choice: Choice): StopRow[] {
  const epoch = rowAt(measured, choice.batch, choice.capWatts);
  return measured.runs.targets.map((target) => {
    const reached = epochsTo(measured.runs, choice.batch, target);
    const seconds = epoch && reached.median && reached.median * epoch.secondsPerEpoch;
    return {
      target,
      reached,
      hours: seconds && seconds / secondsPerHour,
      kilowattHours: seconds && (seconds * epoch.watts) / joulesPerKilowattHour,
    };
  });
}

/** The hardest target that half of the runs reached. */
export const hardest = (rows: readonly StopRow[]): StopRow | undefined =>
  rows.findLast(({ reached }) => reached.median !== undefined);

type Saved = ReturnType<typeof savings>;

/** What stopping at the chosen target saves against going on to the hardest one. */
export function stoppingSaves(measured: Measured, choice: Choice): Saved | undefined {
  const epoch = rowAt(measured, choice.batch, choice.capWatts);
  const rows = stopRows(measured, choice);
  const before = hardest(rows)?.reached.median;
  const after = rows.find(({ target }) => target === choice.target)?.reached.median;
  if (!epoch || before === undefined || after === undefined) return undefined;
  const { secondsPerEpoch, watts } = epoch;
  return savings({
    before: { epochs: before, secondsPerEpoch, watts },
    after: { epochs: after, secondsPerEpoch, watts },
  });
}
