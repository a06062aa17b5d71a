import { z } from 'zod';
import { parseCsv } from '../read/csv.ts';
import type { EpochPower, PowerByCard } from './measurements.ts';
import { cards, workloads, type Workload, type WorkloadId } from './workloads.ts';

const count = z.string().regex(/^\d+$/, 'a whole number is needed').transform(Number);
const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a positive number is needed')
  .transform(Number)
  .refine((value) => value > 0, 'must be above 0');

const Row = z
  .object({
    gpu: z.enum(cards.map(({ id }) => id)),
    dataset: z.string().min(1),
    network: z.string().min(1),
    batch_size: count,
    optimizer: z.string().min(1),
    power_limit_w: count,
    time_per_epoch_s: amount,
    average_power_w: amount,
    energy_per_epoch_j_computed: amount,
    provenance: z.string().regex(/^ml-energy\/zeus@[0-9a-f]{40}:/, 'a file of ml-energy/zeus'),
  })
  .refine(
    ({ energy_per_epoch_j_computed: joules, time_per_epoch_s: seconds, average_power_w: watts }) =>
      Math.abs(joules - seconds * watts) <= 0.001 + joules * 1e-6,
    { path: ['energy_per_epoch_j_computed'], message: 'differs from time times power' },
  );

type Row = z.infer<typeof Row>;

const measured = (row: Row): EpochPower => ({
  batch: row.batch_size,
  capWatts: row.power_limit_w,
  secondsPerEpoch: row.time_per_epoch_s,
  watts: row.average_power_w,
});

const belongs = (row: Row, { dataset, network, optimizer }: Workload): boolean =>
  row.dataset === dataset && row.network === network && row.optimizer === optimizer;

/** The checked rows of measured-epoch-power-zeus.csv, by ascending batch size and power cap. */
export function parseEpochPower(csv: string): Record<WorkloadId, PowerByCard> {
  const rows = parseCsv('measured-epoch-power-zeus.csv', csv, Row);
  const of = (workload: Workload, card: string) =>
    rows
      .filter((row) => row.gpu === card && belongs(row, workload))
      .map(measured)
      .toSorted((a, b) => a.batch - b.batch || a.capWatts - b.capWatts);
  const byCard = (workload: Workload) =>
    Object.fromEntries(cards.map(({ id }) => [id, of(workload, id)])) as unknown as PowerByCard;
  return Object.fromEntries(workloads.map((each) => [each.id, byCard(each)])) as Record<
    WorkloadId,
    PowerByCard
  >;
}
