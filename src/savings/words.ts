import { capital } from '../kit/words.ts';
import {
  formatFactor,
  formatPercent,
  formatPrecise,
  formatSignificant,
  thinSpace,
  formatDuration,
  formatEnergy,
  secondsPerHour,
  formatCount,
} from '../units/index.ts';
import {
  workUnit,
  leastEnergy,
  mostWork,
  type BatchRow,
  fastestCap,
  leanestCap,
  type CapRow,
  hardest,
  stoppingSaves,
  type StopRow,
} from './batch-rows.ts';
import type { Measured, Choice } from './selection.ts';

/** 60 % */
export const inUnit = ({ workload: { metric } }: Measured, target: number): string =>
  metric.unit === '' ? String(target) : `${target}${thinSpace}${metric.unit}`;

/** An accuracy of 60 % */
export const goal = (measured: Measured, target: number): string => {
  const { article, name } = measured.workload.metric;
  return `${article} ${name} of ${inUnit(measured, target)}`;
};

const inEpochs = (epochs: number): string =>
  epochs === 1 ? '1 epoch' : `${formatSignificant(epochs, 4)} epochs`;

/** 27.9 samples/J */
const work = (measured: Measured, value: number): string =>
  `${formatPrecise(value)}${thinSpace}${workUnit(measured)}`;

export const inWatts = (value: number): string => `${value}${thinSpace}W`;

/** A round number on an axis needs no zeros at its end: 1.00 kWh becomes 1 kWh. */
export const withoutZeros = (text: string): string =>
  text.replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));

/** "9.6 % longer", "17 % less energy", or the same within half a per cent. */
function compared(ratio: number, more: string, less: string, same: string): string {
  if (Math.abs(ratio - 1) < 0.005) return same;
  return ratio > 1 ? `${formatPercent(ratio - 1)} ${more}` : `${formatPercent(1 - ratio)} ${less}`;
}

/** What the chosen cap does, against the highest. */
export function capSentence(rows: readonly CapRow[], choice: Choice): string {
  const row = rows.find(({ capWatts }) => capWatts === choice.capWatts);
  const highest = rows.at(-1);
  if (!row || !highest) return 'This power cap was not measured with this batch size.';
  const time = formatDuration(row.secondsPerEpoch / secondsPerHour);
  const energy = formatEnergy(row.kilowattHoursPerEpoch);
  const cost = `Capped at ${inWatts(row.capWatts)}, an epoch takes ${time} and ${energy}`;
  if (row === highest) return `${cost}. This is the highest cap that was tried.`;
  const longer = compared(row.timeRatio, 'longer', 'shorter', 'as long');
  const more = compared(row.energyRatio, 'more energy', 'less energy', 'as much energy');
  return `${cost}: ${longer} and ${more} than at ${inWatts(highest.capWatts)}.`;
}

/** Two measurements nearer to each other than this are as good as equal. */
const spread = 0.02;

/** The fastest cap is rarely the leanest, and the lowest often neither. */
export function capTwist(rows: readonly CapRow[]): string {
  const fastest = fastestCap(rows);
  const leanest = leanestCap(rows);
  const lowest = rows[0];
  if (!fastest || !leanest || !lowest) return '';
  const extra = fastest.kilowattHoursPerEpoch / leanest.kilowattHoursPerEpoch - 1;
  if (extra < spread) {
    return `Here the fastest cap, ${inWatts(fastest.capWatts)}, is also the leanest, within ${formatPercent(spread)}. It need not be so: try another network or card.`;
  }
  const slower = leanest.secondsPerEpoch / fastest.secondsPerEpoch - 1;
  const first = `Faster costs more. ${inWatts(fastest.capWatts)} is the fastest cap, ${inWatts(leanest.capWatts)} the one of least energy: an epoch is ${formatPercent(slower)} longer there, and the fastest takes ${formatPercent(extra)} more energy.`;
  const again = lowest.kilowattHoursPerEpoch / leanest.kilowattHoursPerEpoch - 1;
  if (again < spread) return first;
  return `${first} Lower still, an epoch lasts so long that its energy rises again: ${formatPercent(again)} more at ${inWatts(lowest.capWatts)}.`;
}

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
  return `${first} but it needs ${inEpochs(median)}. A batch of ${formatCount(least.batch)} needs ${inEpochs(least.reached.median ?? 0)}: the batch of ${formatCount(most.batch)} takes ${formatFactor(ratio)} its energy.`;
}

/** What stopping at the chosen target saves. */
export function stopSentence(measured: Measured, rows: readonly StopRow[], choice: Choice): string {
  const end = hardest(rows);
  const row = rows.find(({ target }) => target === choice.target);
  const saved = stoppingSaves(measured, choice);
  if (!row || row.reached.runs === 0) {
    return 'How many epochs this batch size needs was not measured.';
  }
  const target = goal(measured, row.target);
  const { median, reachedBy, runs } = row.reached;
  if (median === undefined || !end) {
    return `${reachedBy} of ${runs} runs reached ${target}: too few to say how long it takes.`;
  }
  if (!saved) {
    return `${capital(target)} takes ${inEpochs(median)}. The energy was not measured with this power cap.`;
  }
  if (row === end) {
    return `${capital(target)} takes ${inEpochs(median)}. It is the hardest target that half of the runs reached.`;
  }
  const energy = formatEnergy(saved.kilowattHoursSaved ?? 0);
  return `Stopping at ${target} takes ${inEpochs(median)}; going on to ${inUnit(measured, end.target)} takes ${inEpochs(end.reached.median ?? 0)}. Stopping saves ${formatPercent(saved.fractionSaved)} of the energy: ${energy}.`;
}

/** The last step costs more than its share. */
export function stopTwist(measured: Measured, rows: readonly StopRow[]): string {
  const reached = rows.filter(({ reached: { median } }) => median !== undefined);
  const [before, last] = reached.slice(-2);
  const most = before?.reached.median;
  const all = last?.reached.median;
  if (!before || !last || most === undefined || all === undefined) return '';
  const step = `from ${inUnit(measured, before.target)} to ${inUnit(measured, last.target)}`;
  if (all === most) return `Here the last step, ${step}, costs no further epoch.`;
  const share = formatPercent((all - most) / all);
  return `The last step is dear: ${step} takes ${inEpochs(all - most)} of ${all}, ${share} of the whole run.`;
}
