import { z } from 'zod';
import table from '../../../content/data/accelerators.csv?raw';
import { parseCsv } from '../read/csv.ts';

const positive = z.coerce.number().positive();
const maybe = z.union([z.literal('').transform(() => undefined), positive]);

const row = z
  .object({
    name: z.string().min(1),
    kind: z.enum(['laptop', 'desktop', 'workstation', 'server']),
    architecture: z.string().min(1),
    tensor_cores: z.enum(['yes', 'no']),
    year: z.coerce.number().int().min(2010).max(2100),
    memory_gb: positive,
    memory_gb_per_s: maybe,
    tdp_w: positive,
    tflops_fp32: positive,
    tflops_tf32: maybe,
    tflops_fp16: maybe,
    tflops_fp16_derived: maybe,
    idle_w: maybe,
    provenance: z.string().min(1),
    note: z.string(),
  })
  .superRefine((cells, { addIssue }) => {
    const { tensor_cores, tflops_fp16, tflops_fp16_derived, tflops_fp32 } = cells;
    const rates = [tflops_fp16, tflops_fp16_derived].filter((rate) => rate !== undefined);
    const complain = (message: string) =>
      addIssue({ code: 'custom', path: ['tflops_fp16'], message });
    if (tensor_cores === 'no' && rates.length > 0)
      complain('the 16-bit rate is that of tensor cores, and this device has none');
    if (tensor_cores === 'yes' && rates.length !== 1)
      complain('a device with tensor cores has one 16-bit rate, published or derived');
    // Tensor cores add up 16-bit products at twice the 32-bit speed or more, on every chip so far.
    if (rates.some((rate) => rate < 1.9 * tflops_fp32))
      complain('too slow for tensor cores: this looks like the rate without them');
  });

/** A device of content/data/accelerators.csv. */
export interface Accelerator {
  readonly id: string;
  readonly name: string;
  readonly kind: z.infer<typeof row>['kind'];
  readonly architecture: string;
  /** NVIDIA's tensor cores, or the matrix cores of AMD. */
  readonly hasTensorCores: boolean;
  /** Year of release. */
  readonly year: number;
  /** As on the box. */
  readonly gibibytes: number;
  readonly memoryBytes: number;
  /** Peak speed of the device's memory, in 10⁹ bytes per second. */
  readonly gigabytesPerSecond?: number | undefined;
  readonly ratedWatts: number;
  /** TFLOP/s for dense numbers. */
  readonly fp32: number;
  readonly tf32?: number | undefined;
  /**
   * TFLOP/s of the tensor cores for dense FP16 or BF16 products with 32-bit sums. Without tensor cores
   * there is none.
   */
  readonly fp16?: number | undefined;
  /**
   * The same rate where no source gives it and we worked it out. It stands apart, so that a list in
   * order of `fp16` never ranks a device by a number that nobody published.
   */
  readonly derivedFp16?: number | undefined;
  readonly idleWatts?: number | undefined;
  readonly provenance: string;
  readonly note: string;
}

/** Vendors write GB for device memory and mean GiB: an 11 GB card holds 11 x 2^30 bytes. */
const BYTES_PER_GIBIBYTE = 2 ** 30;

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @throws Error that names the line and the column of a wrong cell */
export const parseAccelerators = (text: string): Accelerator[] =>
  parseCsv('content/data/accelerators.csv', text, row).map((cells) => ({
    id: slug(cells.name),
    name: cells.name,
    kind: cells.kind,
    architecture: cells.architecture,
    hasTensorCores: cells.tensor_cores === 'yes',
    year: cells.year,
    gibibytes: cells.memory_gb,
    memoryBytes: cells.memory_gb * BYTES_PER_GIBIBYTE,
    gigabytesPerSecond: cells.memory_gb_per_s,
    ratedWatts: cells.tdp_w,
    fp32: cells.tflops_fp32,
    tf32: cells.tflops_tf32,
    fp16: cells.tflops_fp16,
    derivedFp16: cells.tflops_fp16_derived,
    idleWatts: cells.idle_w,
    provenance: cells.provenance,
    note: cells.note,
  }));

export const accelerators: readonly Accelerator[] = parseAccelerators(table);
