import raw from '../../../content/vectors/published-vectors.json' with { type: 'json' };

type Numbers = Readonly<Record<string, number>>;

/** A published numeric example: what goes in, what its source prints, and how exactly. */
export interface Vector {
  readonly id: string;
  readonly area: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Numbers;
  readonly tolerance: 'exact' | { readonly rel?: number; readonly abs?: number };
  readonly note: string;
}

/** Computes what a vector expects, from its inputs, with the estimation module. */
export type Cover = (vector: Vector) => Numbers;

export const vectors = raw as unknown as readonly Vector[];

/** Whether a computed number is the published one, never more loosely than its source allows. */
export function isWithin(computed: number, published: number, { tolerance }: Vector): boolean {
  if (tolerance === 'exact') return computed === published;
  const { rel = 0, abs = 0 } = tolerance;
  return Math.abs(computed - published) <= abs + Math.abs(published) * rel;
}

/** Reads a number of a vector's inputs. @throws Error where a vector has changed its shape */
export function number({ id, inputs }: Vector, key: string): number {
  const value = inputs[key];
  if (typeof value !== 'number') throw new Error(`${id}: no number ${key}`);
  return value;
}

/** Reads a text of a vector's inputs. @throws Error where a vector has changed its shape */
export function text({ id, inputs }: Vector, key: string): string {
  const value = inputs[key];
  if (typeof value !== 'string') throw new Error(`${id}: no text ${key}`);
  return value;
}
