import { z } from 'zod';
import table from '../../../content/data/measured-training-power.csv?raw';
import { wattsPerKilowatt } from '../../units/index.ts';
import { parseCsv } from '../read/csv.ts';

const positive = z.coerce.number().positive();

const row = z.object({
  model: z.string().min(1),
  gpu: z.string().min(1),
  gpus: positive.int(),
  hours: positive,
  kilowatt_hours: positive,
  provenance: z.string().min(1),
});

/** A training run whose electricity somebody measured and published. */
export interface MeasuredTraining {
  readonly model: string;
  readonly gpu: string;
  readonly gpus: number;
  readonly hours: number;
  readonly kilowattHours: number;
  /** What one GPU drew on average. */
  readonly watts: number;
}

/** @throws Error that names the row and the column of what is not allowed */
export const parseTrainingPower = (csv: string): MeasuredTraining[] =>
  parseCsv('measured-training-power.csv', csv, row).map(
    ({ model, gpu, gpus, hours, kilowatt_hours: kilowattHours }) => ({
      model,
      gpu,
      gpus,
      hours,
      kilowattHours,
      watts: (kilowattHours * wattsPerKilowatt) / hours / gpus,
    }),
  );

/** Seven runs on V100 cards. */
export const measuredTraining: readonly MeasuredTraining[] = parseTrainingPower(table);
