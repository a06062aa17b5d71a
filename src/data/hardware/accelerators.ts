import { z } from 'zod';
import table from '../../../content/data/accelerators.csv?raw';
import { parseCsv } from '../read/csv.ts';
import { slug } from './gpus.ts';

const positive = z.coerce.number().positive();
const maybe = z.union([z.literal('').transform(() => undefined), positive]);

const row = z.object({
  name: z.string().min(1),
  kind: z.enum(['laptop', 'desktop', 'workstation', 'server']),
  year: z.coerce.number().int().min(2010).max(2100),
  memory_gb: positive,
  tdp_w: positive,
  tflops_fp32: positive,
  tflops_tf32: maybe,
  tflops_fp16: maybe,
  idle_w: maybe,
  provenance: z.string().min(1),
  note: z.string(),
});

/** A device of content/data/accelerators.csv. */
export interface Accelerator {
  readonly id: string;
  readonly name: string;
  readonly kind: z.infer<typeof row>['kind'];
  /** Year of release. */
  readonly year: number;
  /** As on the box. */
  readonly gibibytes: number;
  readonly memoryBytes: number;
  readonly ratedWatts: number;
  /** TFLOP/s for dense numbers; 16 bits stands for FP16 and BF16. */
  readonly fp32: number;
  readonly tf32?: number | undefined;
  readonly fp16?: number | undefined;
  readonly idleWatts?: number | undefined;
  readonly provenance: string;
  readonly note: string;
}

/** Vendors write GB for device memory and mean GiB. */
const BYTES_PER_GIBIBYTE = 2 ** 30;

/** @throws Error that names the line and the column of a wrong cell */
export const parseAccelerators = (text: string): Accelerator[] =>
  parseCsv('content/data/accelerators.csv', text, row).map((cells) => ({
    id: slug(cells.name),
    name: cells.name,
    kind: cells.kind,
    year: cells.year,
    gibibytes: cells.memory_gb,
    memoryBytes: cells.memory_gb * BYTES_PER_GIBIBYTE,
    ratedWatts: cells.tdp_w,
    fp32: cells.tflops_fp32,
    tf32: cells.tflops_tf32,
    fp16: cells.tflops_fp16,
    idleWatts: cells.idle_w,
    provenance: cells.provenance,
    note: cells.note,
  }));

export const accelerators: readonly Accelerator[] = parseAccelerators(table);
