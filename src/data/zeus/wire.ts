import type { EpochPower, Measurements, PowerByCard, TargetRuns } from './measurements.ts';
import { cards, workloads, type CardId, type WorkloadId } from './workloads.ts';

/** Bare numbers, a quarter of the size of objects: batch, cap in W, seconds, watts. */
type PowerRow = readonly [batch: number, capWatts: number, seconds: number, watts: number];
export type PowerWire = Partial<Record<WorkloadId, Partial<Record<CardId, PowerRow[]>>>>;

/** The batch, then an epoch for each target. */
type RunRow = readonly [batch: number, ...epochs: (number | null)[]];
export type TargetWire = Partial<
  Record<WorkloadId, { readonly targets: readonly number[]; readonly runs: readonly RunRow[] }>
>;

/** Five digits are more than the page shows. */
const short = (value: number): number => Number(value.toPrecision(5));

export const packPower = (power: Measurements['power']): PowerWire =>
  eachOf(power, (byCard) => eachOf(byCard, (rows) => rows.map(packRow)));

const packRow = ({ batch, capWatts, secondsPerEpoch, watts }: EpochPower): PowerRow => [
  batch,
  capWatts,
  short(secondsPerEpoch),
  short(watts),
];

export const packTargets = (targets: Measurements['targets']): TargetWire =>
  eachOf(targets, ({ targets: list, runs }) => ({
    targets: list,
    runs: runs.map(({ batch, epochs }): RunRow => [batch, ...epochs]),
  }));

const unknownForm = () => new Error('The measurements have an unknown form. Reload the page.');

/** @throws Error unless these are the tables that this page was built with */
export function unpack(power: unknown, targets: unknown): Measurements {
  return { power: unpackPower(power), targets: unpackTargets(targets) };
}

function unpackPower(received: unknown): Measurements['power'] {
  const wire = received as PowerWire;
  const ids = workloads.map(({ id }) => id).filter((id) => wire?.[id]);
  if (ids.length === 0) throw unknownForm();
  return Object.fromEntries(
    ids.map((id) => [
      id,
      Object.fromEntries(cards.map((card) => [card.id, rowsIn(wire[id]?.[card.id])])),
    ]),
  ) as unknown as Record<WorkloadId, PowerByCard>;
}

function rowsIn(rows: readonly PowerRow[] | undefined): EpochPower[] {
  if (!Array.isArray(rows)) throw unknownForm();
  return (rows as readonly PowerRow[]).map(([batch, capWatts, secondsPerEpoch, watts]) => ({
    batch,
    capWatts,
    secondsPerEpoch,
    watts,
  }));
}

function unpackTargets(received: unknown): Measurements['targets'] {
  const wire = received as TargetWire;
  const ids = workloads.map(({ id }) => id).filter((id) => wire?.[id]);
  if (ids.length === 0) throw unknownForm();
  return Object.fromEntries(ids.map((id) => [id, runsIn(wire[id])])) as Record<
    WorkloadId,
    TargetRuns
  >;
}

function runsIn(wire: TargetWire[WorkloadId]): TargetRuns {
  if (!wire || !Array.isArray(wire.targets) || !Array.isArray(wire.runs)) throw unknownForm();
  return {
    targets: wire.targets,
    runs: wire.runs.map(([batch, ...epochs]) => ({ batch, epochs })),
  };
}

function eachOf<Key extends string, Value, Result>(
  record: Readonly<Partial<Record<Key, Value>>>,
  change: (value: Value) => Result,
): Partial<Record<Key, Result>> {
  const entries = Object.entries(record) as [Key, Value][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Partial<
    Record<Key, Result>
  >;
}
