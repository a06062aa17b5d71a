import type { PowerResult } from '../data/mlperf/mlperf-result.ts';
import { benchmarkName } from './names.ts';
import type { Step } from './newer.ts';
import type { Selection } from './selection.ts';
import { formatPrecise, thinSpace } from '../units/index.ts';
import { modelOf } from './family.ts';

/** A tick of an axis: as short as its value allows. */
export function tickLabel(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** An amount with its unit, on one line: "9.894 tokens/J". */
export function withUnit(value: number, unit: string, digits = 3): string {
  return `${formatPrecise(value, digits)}${thinSpace}${unit}`;
}

/** "samples/J" or "tokens/J". */
export const perJouleUnit = ({ unit }: Pick<Selection, 'unit'>): string => `${unit}/J`;

/** The sentence above the picture: how many systems, and how far apart they are. */
export function spreadSentence(onAxis: readonly PowerResult[], axis: Selection): string {
  const where = `${benchmarkName(axis.benchmark)}, ${axis.scenario}`;
  const values = onAxis.map(({ perJoule }) => perJoule);
  const unit = perJouleUnit(axis);
  if (values.length === 0) return `${where}: no results.`;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 1) return `${where}: one published result, ${withUnit(most, unit)}.`;
  return `${where}: ${values.length} published results, from ${formatPrecise(least, 2)} to ${withUnit(most, unit)}.`;
}

/** "1 × NVIDIA L4", or the processor where it worked alone. */
export function hardware(row: PowerResult): string {
  if (row.accelerator === '') return `${row.processor} (processor only)`;
  return `${row.acceleratorCount} × ${row.accelerator}`;
}

/** The division behind the ratio, or why there is none to show. */
export function derivation(row: PowerResult): string {
  if (row.perSecond !== null && row.watts !== null)
    return `${formatPrecise(row.perSecond, 6)} ${row.unit}/s ÷ ${withUnit(row.watts, 'W', 5)} at the wall`;
  return 'Energy per stream was measured, so there is no throughput to divide.';
}

/** What the axis says about "newer is greener", in one or two sentences. */
export function newerSentence(steps: readonly Step[], upset: Step | null): string {
  const losses = steps.filter(({ ratio }) => ratio < 1).length;
  const within =
    steps.length === 0
      ? ''
      : `Within one line of products, ${losses === 0 ? 'none' : losses} of ${steps.length} newer models ${losses === 1 ? 'does' : 'do'} less for a joule than the one before.`;
  const across =
    upset === null
      ? ''
      : `Between lines, size and fit count more: the older ${upset.older.model} does ${formatPrecise(1 / upset.ratio, 2)} times as much as the newer ${upset.newer.model}.`;
  return [within, across].filter(Boolean).join(' ');
}

/** "1.9 times as much", "0.96 times as much": a ratio of two efficiencies. */
export function ratioWords(ratio: number): string {
  const amount = formatPrecise(ratio, ratio < 10 ? 2 : 3);
  return ratio < 1 ? `${amount} times: less` : `${amount} times: more`;
}

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
