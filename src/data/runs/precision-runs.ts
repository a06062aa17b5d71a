import { z } from 'zod';
import text from '../../../content/data/precision-runs.csv?raw';
import { parseCsv } from '../read/csv.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a positive number is needed')
  .transform(Number);
const share = number.refine((value) => value <= 1, 'must be at most 1');
/** Only what is shipped has bytes. */
const bytes = z.union([z.literal('').transform(() => null), number]);

const rowSchema = z.object({
  use: z.enum(['shipping', 'training']),
  format: z.enum(['fp32', 'bf16', 'fp16', 'int8']),
  seed: number,
  validation_iou: share,
  new_artist_iou: share,
  bytes,
  gzip_bytes: bytes,
  device: z.string().min(1),
  measured_on: z.iso.date(),
  classifier_sha256: z.string().min(1),
});

/**
 * What a detector reached that was trained in a format (simulated by rounding), or trained in 32
 * bits and shipped in a format; measured.
 */
export interface PrecisionRun {
  readonly use: 'shipping' | 'training';
  readonly format: 'fp32' | 'bf16' | 'fp16' | 'int8';
  readonly seed: number;
  readonly validationIou: number;
  readonly newArtistIou: number;
  /** Of the weights as a file; null for training. */
  readonly bytes: number | null;
  readonly gzipBytes: number | null;
  readonly device: string;
  readonly measuredOn: string;
}

/** @throws Error that names the row and the column of what is not allowed */
export function parsePrecisionRuns(csv: string): PrecisionRun[] {
  return parseCsv('precision-runs.csv', csv, rowSchema).map((row) => ({
    use: row.use,
    format: row.format,
    seed: row.seed,
    validationIou: row.validation_iou,
    newArtistIou: row.new_artist_iou,
    bytes: row.bytes,
    gzipBytes: row.gzip_bytes,
    device: row.device,
    measuredOn: row.measured_on,
  }));
}

export const precisionRuns: readonly PrecisionRun[] = parsePrecisionRuns(text);
