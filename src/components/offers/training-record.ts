import { readFileSync } from 'node:fs';
import {
  trainingRecordSchema,
  type PretrainingEpoch,
} from '../../lab/engine/network/training-record.ts';

const file = 'public/models/classifier.json';

/** How last year's classifier was trained, as measured while it was. */
export const record = trainingRecordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The epoch with the lowest loss on the scenes that were kept aside. */
export const bestEpochOf = (epochs: readonly PretrainingEpoch[]): PretrainingEpoch =>
  epochs.reduce((best, epoch) => (epoch.validationLoss < best.validationLoss ? epoch : best));

/** The epoch at which the script stopped: not because nothing more was gained, but by its plan. */
export function lastEpochOf(epochs: readonly PretrainingEpoch[]): PretrainingEpoch {
  const last = epochs.at(-1);
  if (!last) throw new Error(`${file}: no epoch was trained.`);
  return last;
}

/** Where the lines of a loss chart run, in units of its viewBox. */
export interface LossChart {
  readonly width: number;
  readonly height: number;
  /** Room for the labels of the axes. */
  readonly left: number;
  readonly bottom: number;
  readonly lastEpoch: number;
  readonly greatestLoss: number;
}

export const xOf = ({ width, left, lastEpoch }: LossChart, epoch: number): number =>
  left + ((width - left) * (epoch - 1)) / Math.max(1, lastEpoch - 1);

/** The axis begins at zero, where a loss cannot be lower. */
export const yOf = ({ height, bottom, greatestLoss }: LossChart, loss: number): number =>
  (height - bottom) * (1 - loss / greatestLoss);

/** An SVG path through one loss per epoch, from epoch 1. */
export function pathOf(chart: LossChart, losses: readonly number[]): string {
  const points = losses.map(
    (loss, index) => `${xOf(chart, index + 1).toFixed(1)},${yOf(chart, loss).toFixed(1)}`,
  );
  return `M${points.join(' L')}`;
}
