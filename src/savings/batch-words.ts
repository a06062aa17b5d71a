import { formatCount, formatEnergy } from '../units/index.ts';
import { leastEnergy, mostWork, type BatchRow } from './batch-rows.ts';
import type { Choice, Measured } from './selection.ts';
import { goal, inEpochs, times, work } from './words.ts';

/** What the chosen batch size does. */
export function batchSentence(
  measured: Measured,
  rows: readonly BatchRow[],
  choice: Choice,
): string {
  const row = rows.find(({ batch }) => batch === choice.batch);
  if (!row) return 'This batch size was not measured with this power cap.';
  const first = `A batch of ${formatCount(row.batch)} does ${work(measured, row.workPerEnergy)}.`;
  const target = goal(measured, choice.target);
  const { median, runs, reachedBy } = row.reached;
  if (runs === 0) return `${first} How many epochs it needs was not measured.`;
  if (median === undefined || row.kilowattHoursToTarget === undefined) {
    return `${first} It reached ${target} in ${reachedBy} of ${runs} runs only.`;
  }
  return `${first} To reach ${target}, it needs ${inEpochs(median)} and ${formatEnergy(row.kilowattHoursToTarget)}.`;
}

/** Most work for a joule is not yet least energy for the result. */
export function batchTwist(measured: Measured, rows: readonly BatchRow[]): string {
  const most = mostWork(rows);
  const least = leastEnergy(rows);
  if (!most) return '';
  if (least?.kilowattHoursToTarget === undefined) return 'No batch size reached this target.';
  if (most === least) {
    return `Here the batch that does most for a joule, ${formatCount(most.batch)}, also reaches the target with least energy. It need not be so: try another network.`;
  }
  const first = `Most work for a joule is not least energy for the result. A batch of ${formatCount(most.batch)} does ${work(measured, most.workPerEnergy)},`;
  const { median, runs } = most.reached;
  if (median === undefined || most.kilowattHoursToTarget === undefined) {
    const why =
      runs === 0 ? 'its epochs were not measured' : 'too few of its runs reached the target';
    return `${first} but ${why}. Least energy, ${formatEnergy(least.kilowattHoursToTarget)}, is with ${formatCount(least.batch)}.`;
  }
  const ratio = most.kilowattHoursToTarget / least.kilowattHoursToTarget;
  return `${first} but it needs ${inEpochs(median)}. A batch of ${formatCount(least.batch)} needs ${inEpochs(least.reached.median ?? 0)}: the batch of ${formatCount(most.batch)} takes ${times(ratio)} its energy.`;
}
