import { savings } from '../estimation/index.ts';
import { joulesPerKilowattHour, secondsPerHour } from '../units/index.ts';
import { epochsTo, type Reached } from './reached.ts';
import { rowAt, type Choice, type Measured } from './selection.ts';

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

export type Saved = ReturnType<typeof savings>;

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
