import { formatPrecise, formatSignificant, thinSpace } from '../units/index.ts';
import { workUnit } from './batch-rows.ts';
import type { Measured } from './selection.ts';

/** 60 % */
export const inUnit = ({ workload: { metric } }: Measured, target: number): string =>
  metric.unit === '' ? String(target) : `${target}${thinSpace}${metric.unit}`;

/** An accuracy of 60 % */
export const goal = (measured: Measured, target: number): string => {
  const { article, name } = measured.workload.metric;
  return `${article} ${name} of ${inUnit(measured, target)}`;
};

export const inEpochs = (epochs: number): string =>
  epochs === 1 ? '1 epoch' : `${formatSignificant(epochs, 4)} epochs`;

/** 27.9 samples/J */
export const work = (measured: Measured, value: number): string =>
  `${formatPrecise(value)}${thinSpace}${workUnit(measured)}`;

export const percent = (share: number): string =>
  `${formatSignificant(100 * share, 2)}${thinSpace}%`;

export const inWatts = (value: number): string => `${value}${thinSpace}W`;

/** 2.7 times */
export const times = (ratio: number): string => `${formatSignificant(ratio, 2)} times`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A round number on an axis needs no zeros at its end: 1.00 kWh becomes 1 kWh. */
export const withoutZeros = (text: string): string =>
  text.replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));
