import { covers } from './covers/index.ts';
import { leftOut } from './left-out.ts';
import type { Vector } from './vector.ts';
import { isWithin, vectors } from './vector.ts';

/** Area of the measured runs, which are estimated in several ways: see measured.ts. */
export const measuredArea = 'measured_memory';

/** One published number beside ours. */
export interface Result {
  readonly vector: Vector;
  readonly key: string;
  readonly published: number;
  readonly computed: number;
  /** Relative error; of the published number 0 the absolute one. */
  readonly error: number;
  readonly within: boolean;
}

export interface LeftOut {
  readonly vector: Vector;
  /** Undefined when all of the example is left out. */
  readonly key?: string;
  readonly reason: string;
}

/** Everything that can be computed of one example. @throws Error where a promised number is missing */
export function resultsOf(vector: Vector): readonly Result[] {
  const cover = covers[vector.id];
  if (!cover) return [];
  const computed = cover(vector);
  return Object.entries(vector.expected).flatMap(([key, published]) => {
    if (`${vector.id}.${key}` in leftOut) return [];
    const value = computed[key];
    if (value === undefined) throw new Error(`${vector.id}: ${key} is not computed`);
    const error = (value - published) / (published || 1);
    return [
      {
        vector,
        key,
        published,
        computed: value,
        error,
        within: isWithin(value, published, vector),
      },
    ];
  });
}

export function allResults(): readonly Result[] {
  return vectors.filter(({ area }) => area !== measuredArea).flatMap(resultsOf);
}

export function allLeftOut(): readonly LeftOut[] {
  return vectors.flatMap((vector): LeftOut[] => {
    const whole = leftOut[vector.id];
    if (whole !== undefined) return [{ vector, reason: whole }];
    return Object.keys(vector.expected).flatMap((key) => {
      const reason = leftOut[`${vector.id}.${key}`];
      return reason === undefined ? [] : [{ vector, key, reason }];
    });
  });
}
