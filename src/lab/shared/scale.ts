import type { Scale } from '../../kit/ticks.ts';

/** From a tenth below the smallest value to a tenth above the greatest, with a tick in the middle. */
export function tenthsAround(values: readonly number[], fallback: Scale): Scale {
  if (values.length === 0) return fallback;
  const from = Math.max(0, Math.floor(10 * Math.min(...values) - 0.2) / 10);
  const to = Math.max(from + 0.2, Math.ceil(10 * Math.max(...values) + 0.2) / 10);
  const count = Math.round(10 * (to - from));
  const step = count > 4 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(count / step) + 1 }, (_, index) =>
    Number((from + (step * index) / 10).toFixed(1)),
  );
  return { from, to, ticks };
}
