import { expect } from 'vitest';
import raw from '../../../fixtures/published-vectors.json' with { type: 'json' };

export type Numbers = Readonly<Record<string, number>>;

/** A published numeric example: what goes in, what its source prints, and how exactly. */
export interface Vector {
  readonly id: string;
  readonly area: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Numbers;
  readonly tolerance: 'exact' | { readonly rel?: number; readonly abs?: number };
}

export const vectors = raw as unknown as readonly Vector[];

export const vectorsOf = (areas: readonly string[]): readonly Vector[] =>
  vectors.filter(({ area }) => areas.includes(area));

/** Compares a computed number with the published one, never more loosely than its source allows. */
export function expectWithin(actual: number | undefined, published: number, vector: Vector): void {
  if (vector.tolerance === 'exact') {
    expect(actual).toBe(published);
    return;
  }
  const { rel = 0, abs = 0 } = vector.tolerance;
  expect(actual).toBeGreaterThanOrEqual(published - abs - Math.abs(published) * rel);
  expect(actual).toBeLessThanOrEqual(published + abs + Math.abs(published) * rel);
}

/** Reads a number of a vector's inputs; a vector that has changed shape must fail loudly. */
export function number(vector: Vector, key: string): number {
  const value = vector.inputs[key];
  if (typeof value !== 'number') throw new Error(`${vector.id}: no number ${key}`);
  return value;
}
