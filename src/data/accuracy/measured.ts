import more from '../../../content/vectors/more-measured-runs.json' with { type: 'json' };
import type { Estimates, MethodId } from './measured-methods.ts';
import { estimatesOf, methods } from './measured-methods.ts';
import type { Setup } from './measured-setup.ts';
import { setupOf } from './measured-setup.ts';
import { measuredArea } from './results.ts';
import type { Vector } from './vector.ts';
import { vectors } from './vector.ts';

export interface MeasuredRun {
  readonly vector: Vector;
  readonly setup: Setup;
  readonly estimates: Estimates;
  /** The method that knows most among those that apply, not the one that happens to be nearest. */
  readonly best: MethodId;
}

const runs: readonly Vector[] = [
  ...vectors.filter(({ area }) => area === measuredArea),
  ...(more as unknown as readonly Vector[]),
];

/** Every measured run, estimated without a look at its own measurement. */
export function measuredRuns(): readonly MeasuredRun[] {
  const setups = runs.map((vector) => ({ vector, setup: setupOf(vector) }));
  return setups.map(({ vector, setup }) => {
    const others = setups.filter((one) => one.setup !== setup).map((one) => one.setup);
    const estimates = estimatesOf(setup, others);
    const applicable = methods.filter(({ id }) => estimates[id] !== undefined);
    return { vector, setup, estimates, best: applicable.at(-1)?.id ?? 'sum' };
  });
}

/** Signed relative error of an estimate, where the method applies. */
export function errorOf({ setup, estimates }: MeasuredRun, method: MethodId): number | undefined {
  const bytes = estimates[method];
  return bytes === undefined ? undefined : bytes / setup.measuredBytes - 1;
}

/** Median of the sizes of some errors. */
export function medianError(errors: readonly number[]): number {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const middle = (sizes.length - 1) / 2;
  return ((sizes[Math.floor(middle)] ?? 0) + (sizes[Math.ceil(middle)] ?? 0)) / 2;
}
