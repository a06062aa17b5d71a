import { z } from 'zod';
import text from '../../../content/data/optimizer-runs.csv?raw';
import { parseCsv } from '../read/csv.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a positive number is needed')
  .transform(Number);
/** Empty where the target was not reached. */
const epochs = z.union([z.literal('').transform(() => null), number]);

const rowSchema = z.object({
  seed: number,
  optimizer: z.enum(['sgd', 'momentum', 'adam', 'lion']),
  learning_rate: number,
  epochs_to_1: epochs,
  'epochs_to_0.95': epochs,
  'epochs_to_0.9': epochs,
  'epochs_to_0.85': epochs,
  'epochs_to_0.8': epochs,
  epochs_run: number,
  best_loss: z.union([z.literal('').transform(() => null), number]),
  milliseconds_per_epoch: z.union([z.literal('').transform(() => null), number]),
  device: z.string().min(1),
  measured_on: z.iso.date(),
});

/** One optimiser with one learning rate and one seed on the optimiser bench, measured. */
export interface OptimizerRun {
  readonly optimizer: z.infer<typeof rowSchema>['optimizer'];
  readonly learningRate: number;
  readonly seed: number;
  /** By target loss on the scenes kept aside; null where it was not reached. */
  readonly epochsTo: ReadonlyMap<number, number | null>;
  /** Epochs before the loss stopped being a number, or all. */
  readonly epochsRun: number;
  readonly device: string;
  readonly measuredOn: string;
}

/** @throws Error that names the row and the column of what is not allowed */
export function parseOptimizerRuns(csv: string): OptimizerRun[] {
  return parseCsv('optimizer-runs.csv', csv, rowSchema).map((row) => ({
    optimizer: row.optimizer,
    learningRate: row.learning_rate,
    seed: row.seed,
    epochsTo: new Map([
      [1, row.epochs_to_1],
      [0.95, row['epochs_to_0.95']],
      [0.9, row['epochs_to_0.9']],
      [0.85, row['epochs_to_0.85']],
      [0.8, row['epochs_to_0.8']],
    ]),
    epochsRun: row.epochs_run,
    device: row.device,
    measuredOn: row.measured_on,
  }));
}

export const optimizerRuns: readonly OptimizerRun[] = parseOptimizerRuns(text);
