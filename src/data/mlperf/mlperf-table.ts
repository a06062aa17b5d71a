import { z } from 'zod';
import { parseCsv } from '../read/csv.ts';
import type { PowerResult } from './mlperf-result.ts';

const text = z.string().min(1);
const count = z.string().regex(/^\d+$/, 'a whole number is needed').transform(Number);
const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a positive number is needed')
  .transform(Number)
  .refine((value) => value > 0, 'must be above 0');
const amountOrNone = z.union([z.literal('').transform(() => null), amount]);

const Row = z
  .object({
    round: z.string().regex(/^v\d+\.\d+$/, 'a round such as v3.1'),
    submitter: text,
    system: text,
    accelerator: z.string(),
    accelerator_count: count,
    host_processor: text,
    benchmark: text,
    scenario: z.enum(['Offline', 'Server', 'SingleStream', 'MultiStream']),
    result_unit: z.enum(['samples', 'tokens']),
    results_per_second: amountOrNone,
    average_watts: amountOrNone,
    results_per_joule: amount,
    result_path: z.string().regex(/^mlcommons\/[\w.]+\/closed\//, 'a path in the closed division'),
  })
  .refine((row) => (row.results_per_second === null) === (row.average_watts === null), {
    path: ['average_watts'],
    message: 'throughput and watts are given together or not at all',
  })
  .refine(
    (row) =>
      row.results_per_second === null ||
      row.average_watts === null ||
      agrees(row.results_per_joule, row.results_per_second / row.average_watts),
    { path: ['results_per_joule'], message: 'differs from throughput divided by watts' },
  );

/** The table keeps six decimals, so that a small ratio is known to half of its last place only. */
function agrees(stated: number, computed: number): boolean {
  return Math.abs(stated - computed) <= Math.max(1e-6, computed * 1e-5);
}

/** The checked rows of mlperf-power.csv. */
export function parsePowerResults(csv: string): PowerResult[] {
  const rows = parseCsv('mlperf-power.csv', csv, Row).map((row) => ({
    round: row.round,
    submitter: row.submitter,
    system: row.system,
    accelerator: row.accelerator,
    acceleratorCount: row.accelerator_count,
    processor: row.host_processor,
    benchmark: row.benchmark,
    scenario: row.scenario,
    unit: row.result_unit,
    perSecond: row.results_per_second,
    watts: row.average_watts,
    perJoule: row.results_per_joule,
    path: row.result_path,
  }));
  const paths = new Set<string>();
  for (const { path } of rows) {
    if (paths.has(path)) throw new Error(`mlperf-power.csv: result_path "${path}" appears twice`);
    paths.add(path);
  }
  return rows;
}
