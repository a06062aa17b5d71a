import { z } from 'zod';
import text from '../../../content/data/gpu-runs.csv?raw';
import { parseCsv } from '../read/csv.ts';

const count = z.string().regex(/^\d+$/, 'a whole number of at least 0 is needed').transform(Number);
const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a number of at least 0 is needed')
  .transform(Number);

const rowSchema = z.object({
  network: z.enum(['wide', 'transfer', 'lean']),
  batch: count,
  optimizer: z.enum(['sgd', 'momentum', 'adam']),
  precision: z.enum(['fp32', 'mixed', 'bf16']),
  frozen_blocks: count,
  parameters: count,
  trainable_parameters: count,
  peak_allocated_bytes: count,
  peak_reserved_bytes: count,
  step_ms: amount,
  average_watts: amount,
  context_bytes: count,
  idle_watts: amount,
  gpu: z.string().min(1),
  software: z.string().min(1),
  measured_on: z.iso.date(),
});

/** Training steps of one of the case's networks on a server GPU, measured. */
export interface GpuRun {
  readonly network: 'wide' | 'transfer' | 'lean';
  readonly batchSize: number;
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  /** mixed: FP16 where PyTorch's autocast takes it, FP32 parameters. */
  readonly precision: 'fp32' | 'mixed' | 'bf16';
  readonly frozenBlocks: number;
  readonly parameters: number;
  readonly trainableParameters: number;
  /** Most bytes of tensors and scratch memory at once. */
  readonly peakBytes: number;
  /** What the allocator of PyTorch held of the GPU, its reserve included. */
  readonly reservedBytes: number;
  /** What the runtime took before the first tensor. */
  readonly contextBytes: number;
  readonly stepMilliseconds: number;
  /** Of the GPU alone, by its own meter. */
  readonly averageWatts: number;
  readonly idleWatts: number;
  readonly gpu: string;
  readonly software: string;
  readonly measuredOn: string;
}

/** @throws Error that names the row and the column of what is not allowed */
export const parseGpuRuns = (csv: string): GpuRun[] =>
  parseCsv('gpu-runs.csv', csv, rowSchema).map((row) => ({
    network: row.network,
    batchSize: row.batch,
    optimizer: row.optimizer,
    precision: row.precision,
    frozenBlocks: row.frozen_blocks,
    parameters: row.parameters,
    trainableParameters: row.trainable_parameters,
    peakBytes: row.peak_allocated_bytes,
    reservedBytes: row.peak_reserved_bytes,
    contextBytes: row.context_bytes,
    stepMilliseconds: row.step_ms,
    averageWatts: row.average_watts,
    idleWatts: row.idle_watts,
    gpu: row.gpu,
    software: row.software,
    measuredOn: row.measured_on,
  }));

export const gpuRuns: readonly GpuRun[] = parseGpuRuns(text);
