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
