import type { PowerResult } from '../data/mlperf/mlperf-result.ts';
import { modelOf } from './family.ts';

/** What stands beside a mark: the accelerator's model, or the system where the processor works alone. */
export function markLabel(row: PowerResult): string {
  return modelOf(row) || row.system.replace(/ \(.*\)$/, '');
}

/**
 * The rows that carry a label from the start: the telling ones when the axis has them, otherwise the
 * best of each round, so that no picture is without names.
 */
export function labelledRows(
  onAxis: readonly PowerResult[],
  telling: readonly string[],
): ReadonlySet<string> {
  const chosen = onAxis.filter(({ path }) => telling.includes(path));
  if (chosen.length > 0) return new Set(chosen.map(({ path }) => path));
  const best = new Map<string, PowerResult>();
  for (const row of onAxis)
    if (row.perJoule > (best.get(row.round)?.perJoule ?? 0)) best.set(row.round, row);
  return new Set([...best.values()].map(({ path }) => path));
}
