import {
  formatCount,
  formatEnergy,
  formatPrecise,
  formatSignificant,
  secondsPerHour,
  secondsPerMinute,
  thinSpace,
} from '../units/index.ts';
import { workUnit, type BatchRow, type CapRow, type StopRow } from './batch-rows.ts';
import { panelOf, type Panel } from './panel.ts';
import { places } from './scale.ts';
import type { Measured } from './selection.ts';
import { goal, inUnit } from './words.ts';

export function batchPanels(
  measured: Measured,
  rows: readonly BatchRow[],
  target: number,
): Panel[] {
  const x = places(
    rows.map(({ batch }) => batch),
    true,
  );
  const points = (value: (row: BatchRow) => number | undefined) =>
    rows.map((row, index) => ({
      x: x[index] ?? 0,
      name: formatCount(row.batch),
      value: value(row),
    }));
  return [
    panelOf({
      title: `Work for one joule, in ${workUnit(measured)}`,
      points: points(({ workPerEnergy }) => workPerEnergy),
      format: (value) => formatPrecise(value),
      best: 'most',
      word: 'most',
      fromZero: true,
    }),
    panelOf({
      title: `Energy to reach ${goal(measured, target)}`,
      points: points(({ kilowattHoursToTarget }) => kilowattHoursToTarget),
      format: formatEnergy,
      best: 'least',
      word: 'least',
    }),
  ];
}

const timeUnits = [
  { symbol: 'h', seconds: secondsPerHour },
  { symbol: 'min', seconds: secondsPerMinute },
];

/** One unit for a whole axis: the largest that the longest time fills at least twice. */
const timeUnit = (longest: number) =>
  timeUnits.find(({ seconds }) => longest >= 2 * seconds) ?? { symbol: 's', seconds: 1 };

export function capPanels(rows: readonly CapRow[]): Panel[] {
  const x = places(
    rows.map(({ capWatts }) => capWatts),
    false,
  );
  const unit = timeUnit(Math.max(...rows.map(({ secondsPerEpoch }) => secondsPerEpoch)));
  const points = (value: (row: CapRow) => number) =>
    rows.map((row, index) => ({ x: x[index] ?? 0, name: String(row.capWatts), value: value(row) }));
  return [
    panelOf({
      title: 'Time of an epoch',
      points: points(({ secondsPerEpoch }) => secondsPerEpoch / unit.seconds),
      format: (value) => `${formatPrecise(value)}${thinSpace}${unit.symbol}`,
      best: 'least',
      word: 'fastest',
      fromZero: true,
    }),
    panelOf({
      title: 'Energy of an epoch',
      points: points(({ kilowattHoursPerEpoch }) => kilowattHoursPerEpoch),
      format: formatEnergy,
      best: 'least',
      word: 'least',
      fromZero: true,
    }),
  ];
}

export function stopPanels(measured: Measured, rows: readonly StopRow[]): Panel[] {
  const x = places(
    rows.map(({ target }) => target),
    false,
  );
  return [
    panelOf({
      title: 'Epochs until the target is reached',
      points: rows.map(({ target, reached }, index) => ({
        x: x[index] ?? 0,
        name: inUnit(measured, target),
        value: reached.median,
        low: reached.fewest,
        high: reached.most,
      })),
      format: (value) => formatSignificant(value),
      best: 'most',
      word: '',
      fromZero: true,
    }),
  ];
}
