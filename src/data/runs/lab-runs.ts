import { z } from 'zod';
import text from '../../../content/data/lab-runs.csv?raw';
import { parseCsv } from '../read/csv.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a positive number is needed')
  .transform(Number);
const share = number.refine((value) => value <= 1, 'must be at most 1');

const rowSchema = z.object({
  experiment: z.enum(['transfer', 'scratch']),
  labelled_boxes: number,
  seed: number,
  phase: z.enum(['scratch', 'frozen', 'unfrozen']),
  epochs_run: number,
  validation_iou: share,
  new_artist_iou: share,
  device: z.string().min(1),
  measured_on: z.iso.date(),
  classifier_sha256: z.string().min(1),
});

/** What a phase of the lab reached, measured. Epochs count from the start of the run. */
export interface LabRun {
  readonly phase: 'scratch' | 'frozen' | 'unfrozen';
  readonly labelledBoxes: number;
  readonly seed: number;
  readonly epochs: number;
  readonly validationIou: number;
  readonly newArtistIou: number;
  readonly device: string;
  readonly measuredOn: string;
}

/** @throws Error that names the row and the column of what is not allowed */
export function parseLabRuns(csv: string): LabRun[] {
  return parseCsv('lab-runs.csv', csv, rowSchema).map((row) => ({
    phase: row.phase,
    labelledBoxes: row.labelled_boxes,
    seed: row.seed,
    epochs: row.epochs_run,
    validationIou: row.validation_iou,
    newArtistIou: row.new_artist_iou,
    device: row.device,
    measuredOn: row.measured_on,
  }));
}

export const labRuns: readonly LabRun[] = parseLabRuns(text);
