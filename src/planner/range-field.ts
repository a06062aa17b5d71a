import type { Range } from '../estimation/index.ts';
import { numberField, type Field } from '../kit/url-state.ts';

interface Limits {
  readonly key: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

/** "0.2..0.6", or one number for both ends; left out where the planner's own range stands. */
export function rangeField(limits: Limits, fallback: Range | undefined): Field<Range | undefined> {
  const one = numberField({ ...limits, fallback: limits.min });
  return {
    key: limits.key,
    label: limits.label,
    fallback,
    allowed: `${one.allowed}, or two with “..” between, the lower one first`,
    read(text) {
      const [first = '', second = first, ...more] = text.split('..');
      const [low, high] = [one.read(first), one.read(second)];
      if (low === undefined || high === undefined || low > high || more.length > 0)
        return undefined;
      return { low, high };
    },
    write: (range) => (range ? `${range.low}..${range.high}` : ''),
  };
}
