import { z } from 'zod';
import { parseCsv } from '../read/csv.ts';
import type { TargetRun, TargetRuns } from './measurements.ts';
import { workloads, type Workload, type WorkloadId } from './workloads.ts';

const count = z.string().regex(/^\d+$/, 'a whole number is needed').transform(Number);

const Row = z.object({
  dataset: z.string().min(1),
  network: z.string().min(1),
  batch_size: count,
  optimizer: z.string().min(1),
  run: count,
  target_metric: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'a number is needed')
    .transform(Number),
  provenance: z.string().regex(/^ml-energy\/zeus@[0-9a-f]{40}:/, 'a file of ml-energy/zeus'),
  // "nan" is what the traces write for a target that the run never reached.
  target_epoch: z.union([z.literal('nan').transform(() => null), count]),
});

type Row = z.infer<typeof Row>;

/** The checked rows of measured-epochs-to-target-zeus.csv, run by run, the easiest target first. */
export function parseTargetRuns(csv: string): Record<WorkloadId, TargetRuns> {
  const rows = parseCsv('measured-epochs-to-target-zeus.csv', csv, Row);
  return Object.fromEntries(workloads.map((each) => [each.id, runsOf(each, rows)])) as Record<
    WorkloadId,
    TargetRuns
  >;
}

function runsOf(
  { dataset, network, optimizer, metric }: Workload,
  all: readonly Row[],
): TargetRuns {
  const rows = all.filter(
    (row) => row.dataset === dataset && row.network === network && row.optimizer === optimizer,
  );
  const up = [...new Set(rows.map((row) => row.target_metric))].toSorted((a, b) => a - b);
  const targets = metric.falls ? up.toReversed() : up;
  const byRun = Map.groupBy(rows, ({ batch_size: batch, run }) => `${batch} ${run}`);
  const runs = [...byRun.values()].map((some) => runFrom(some, targets));
  const reached = targets.filter((_, index) => runs.some(({ epochs }) => epochs[index] != null));
  return {
    // A fraction such as 0.55 times 100 is not quite 55.
    targets: reached.map((target) => Number((target * metric.factor).toPrecision(6))),
    runs: runs
      .map((run) => ({ ...run, epochs: run.epochs.slice(0, reached.length) }))
      .toSorted((a, b) => a.batch - b.batch),
  };
}

function runFrom(rows: readonly Row[], targets: readonly number[]): TargetRun {
  const byTarget = new Map(rows.map((row) => [row.target_metric, row.target_epoch]));
  return {
    batch: rows[0]?.batch_size ?? 0,
    epochs: targets.map((target) => byTarget.get(target) ?? null),
  };
}
