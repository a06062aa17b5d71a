import { z } from 'zod';
import text from '../../../content/data/slimming-runs.csv?raw';
import { parseCsv } from '../read/csv.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a number of at least 0 is needed')
  .transform(Number);
const share = number.refine((value) => value <= 1, 'must be at most 1');
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]);

/** The ways to a detector that are compared; all start from the same boxes, scenes and seed. */
export const slimmingMethods = ['wide', 'l1', 'magnitude', 'scratch', 'wide-longer'] as const;
export type SlimmingMethod = (typeof slimmingMethods)[number];

const rowSchema = z.object({
  seed: number,
  method: z.enum(slimmingMethods),
  channels: z.string().regex(/^\d+(-\d+)*$/, 'numbers with hyphens between them are needed'),
  dead_channels: orNothing(number),
  parameters: number,
  macs: number,
  step_ms: number,
  peak_bytes: number,
  iou_after_cut: orNothing(share),
  validation_iou: share,
  epochs: number,
  training_seconds: number,
  device: z.string().min(1),
  measured_on: z.iso.date(),
});

/** What one way to a detector gave, measured. Steps are of training, with all layers open. */
export interface SlimmingRun {
  readonly seed: number;
  readonly method: SlimmingMethod;
  /** Of all layers together. */
  readonly channels: number;
  /** Exactly zero before any threshold; only where L1 was used. */
  readonly deadChannels: number | undefined;
  readonly parameters: number;
  /** Of one forward pass of one scene. */
  readonly macs: number;
  readonly stepMilliseconds: number;
  readonly peakBytes: number;
  readonly iouAfterCut: number | undefined;
  readonly validationIou: number;
  readonly epochs: number;
  readonly trainingSeconds: number;
  readonly device: string;
  readonly measuredOn: string;
}

/** @throws Error that names the row and the column of what is not allowed */
export function parseSlimmingRuns(csv: string): SlimmingRun[] {
  return parseCsv('slimming-runs.csv', csv, rowSchema).map((row) => ({
    seed: row.seed,
    method: row.method,
    channels: row.channels.split('-').reduce((sum, channels) => sum + Number(channels), 0),
    deadChannels: row.dead_channels,
    parameters: row.parameters,
    macs: row.macs,
    stepMilliseconds: row.step_ms,
    peakBytes: row.peak_bytes,
    iouAfterCut: row.iou_after_cut,
    validationIou: row.validation_iou,
    epochs: row.epochs,
    trainingSeconds: row.training_seconds,
    device: row.device,
    measuredOn: row.measured_on,
  }));
}

export const slimmingRuns: readonly SlimmingRun[] = parseSlimmingRuns(text);
