import { formatSignificant } from '../../units/index.ts';
import { spreadOf, type Spread } from './lab-comparison.ts';
import type { SlimmingMethod, SlimmingRun } from './slimming-runs.ts';

type Numbers = {
  [K in keyof SlimmingRun]: SlimmingRun[K] extends number ? K : never;
}[keyof SlimmingRun];

/** One measure of a way to a detector, over all seeds. @throws Error where there is no such run */
export function slimmingMeasure(
  runs: readonly SlimmingRun[],
  method: SlimmingMethod,
  measure: Numbers,
): Spread {
  const values = runs.filter((run) => run.method === method).map((run) => run[measure]);
  if (values.length === 0) throw new Error(`slimming-runs.csv has no run "${method}".`);
  return spreadOf(values);
}

/** The shares of the wide detector that are gone, and what that did, over all seeds. */
export interface Slimmed {
  readonly parametersGone: Spread;
  readonly macsGone: Spread;
  readonly stepTimeGone: Spread;
  readonly peakBytesGone: Spread;
  /** Exactly zero before any threshold, as a share of all channels. */
  readonly dead: Spread;
  /** Validation IoU of the lean detector less that of the wide one it was made from. */
  readonly iouGained: Spread;
}

/** The lean detector of L1 beside the wide one of the same seed. */
export function slimmed(runs: readonly SlimmingRun[]): Slimmed {
  const pairs = runs.flatMap((lean) => {
    if (lean.method !== 'l1') return [];
    const wide = runs.find(({ method, seed }) => method === 'wide' && seed === lean.seed);
    return wide ? [{ lean, wide }] : [];
  });
  const gone = (measure: Numbers): Spread =>
    spreadOf(pairs.map(({ lean, wide }) => 1 - lean[measure] / wide[measure]));
  return {
    parametersGone: gone('parameters'),
    macsGone: gone('macs'),
    stepTimeGone: gone('stepMilliseconds'),
    peakBytesGone: gone('peakBytes'),
    dead: spreadOf(pairs.map(({ lean, wide }) => (lean.deadChannels ?? 0) / wide.channels)),
    iouGained: spreadOf(pairs.map(({ lean, wide }) => lean.validationIou - wide.validationIou)),
  };
}

/** Which of two ways reached more, in words that do not claim more than the seeds show. */
export function compareWays(
  runs: readonly SlimmingRun[],
  a: { readonly method: SlimmingMethod; readonly name: string },
  b: { readonly method: SlimmingMethod; readonly name: string },
): string {
  const [one, other] = [a, b].map(({ method }) =>
    slimmingMeasure(runs, method, 'validationIou'),
  ) as [Spread, Spread];
  if (one.low <= other.high && other.low <= one.high) {
    return `${a.name} and ${b.name} reach the same within the spread of the seeds`;
  }
  const [better, worse] = one.mean > other.mean ? [a, b] : [b, a];
  const gap = formatSignificant(Math.abs(one.mean - other.mean), 2);
  return `${better.name} reaches ${gap} more than ${worse.name}, with every seed`;
}
