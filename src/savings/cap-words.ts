import { formatDuration, formatEnergy, secondsPerHour } from '../units/index.ts';
import { fastestCap, leanestCap, type CapRow } from './cap-rows.ts';
import type { Choice } from './selection.ts';
import { inWatts, percent } from './words.ts';

/** "9.6 % longer", "17 % less energy", or the same within half a per cent. */
function compared(ratio: number, more: string, less: string, same: string): string {
  if (Math.abs(ratio - 1) < 0.005) return same;
  return ratio > 1 ? `${percent(ratio - 1)} ${more}` : `${percent(1 - ratio)} ${less}`;
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
    return `Here the fastest cap, ${inWatts(fastest.capWatts)}, is also the leanest, within ${percent(spread)}. It need not be so: try another network or card.`;
  }
  const slower = leanest.secondsPerEpoch / fastest.secondsPerEpoch - 1;
  const first = `Faster costs more. ${inWatts(fastest.capWatts)} is the fastest cap, ${inWatts(leanest.capWatts)} the one of least energy: an epoch is ${percent(slower)} longer there, and the fastest takes ${percent(extra)} more energy.`;
  const again = lowest.kilowattHoursPerEpoch / leanest.kilowattHoursPerEpoch - 1;
  if (again < spread) return first;
  return `${first} Lower still, an epoch lasts so long that its energy rises again: ${percent(again)} more at ${inWatts(lowest.capWatts)}.`;
}
