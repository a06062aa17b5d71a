import { z } from 'zod';
import text from '../../../content/data/memory-runs.csv?raw';
import { parseCsv } from '../read/csv.ts';
import { memoryBackends, memoryOptimizers, type MemoryRun } from './memory-comparison.ts';

const count = z
  .string()
  .regex(/^[1-9]\d*$/, 'a positive whole number is needed')
  .transform(Number);

const rowSchema = z.object({
  backend: z.enum(memoryBackends),
  channels: z
    .string()
    .regex(/^\d+(-\d+){4}$/, 'five numbers of channels are needed, as in 8-16-32-32-8'),
  parameters: count,
  activations_per_sample: count,
  inputs_per_sample: count,
  batch: count,
  optimizer: z.enum(memoryOptimizers),
  measured_bytes: count,
  browser: z.string().min(1),
  measured_on: z.iso.date(),
});

export interface RecordedMemoryRun extends MemoryRun {
  readonly browser: string;
  readonly measuredOn: string;
}

/** @throws Error that names the row and the column of what is not allowed */
export const parseMemoryRuns = (csv: string): RecordedMemoryRun[] =>
  parseCsv('memory-runs.csv', csv, rowSchema).map((row) => ({
    backend: row.backend,
    channels: row.channels,
    parameters: row.parameters,
    activationsPerSample: row.activations_per_sample,
    inputsPerSample: row.inputs_per_sample,
    batchSize: row.batch,
    optimizer: row.optimizer,
    measuredBytes: row.measured_bytes,
    browser: row.browser,
    measuredOn: row.measured_on,
  }));

export const memoryRuns: readonly RecordedMemoryRun[] = parseMemoryRuns(text);
