import { joulesPerKilowattHour } from '../units/index.ts';
import { asItComes, type Choice, type Measured } from './selection.ts';

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
