import { csvParse } from 'd3-dsv';
import table from '../../../content/data/gpus-tdp-flops-mlco2.csv?raw';

/** A graphics card with its memory, from content/data/gpus-tdp-flops-mlco2.csv. */
export interface Gpu {
  readonly id: string;
  readonly name: string;
  /** As on the box: "11" for an 11 GB card. */
  readonly gibibytes: number;
  readonly memoryBytes: number;
}

/** Vendors write GB for device memory and mean GiB: an 11 GB card holds 11 x 2^30 bytes. */
const BYTES_PER_GIBIBYTE = 2 ** 30;

export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Some names state a capacity ("A100 PCIe 40/80GB"); a memory column that is not among them is wrong. */
function nameContradicts(name: string, gibibytes: number): boolean {
  const stated = /([\d/]+)\s?GB/i.exec(name)?.[1];
  return stated !== undefined && !stated.split('/').map(Number).includes(gibibytes);
}

/** The GPUs of the table whose memory is known, smallest first. CPUs and TPUs are left out. */
export function parseGpus(text: string): Gpu[] {
  return csvParse(text)
    .filter((row) => row['type'] === 'gpu')
    .map((row) => ({ name: row['name'] ?? '', gibibytes: Number(row['memory_gb'] || NaN) }))
    .filter(({ name, gibibytes }) => gibibytes > 0 && !nameContradicts(name, gibibytes))
    .map(({ name, gibibytes }) => ({
      id: slug(name),
      name,
      gibibytes,
      memoryBytes: gibibytes * BYTES_PER_GIBIBYTE,
    }))
    .sort((a, b) => a.gibibytes - b.gibibytes || a.name.localeCompare(b.name, 'en'));
}

export const gpus: readonly Gpu[] = parseGpus(table);
