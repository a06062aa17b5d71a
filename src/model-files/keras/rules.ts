import type { Json } from '../json.ts';
import type { KerasShape } from './shape.ts';

/** A weight tensor of a layer, named as Keras names it. */
export interface KerasWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly statistic?: boolean;
}

/** What a layer does to one sample. */
export interface Effect {
  /** Undefined where it cannot be known. */
  readonly output: KerasShape | undefined;
  /** Undefined where it cannot be known, which is another thing than none. */
  readonly weights: readonly KerasWeight[] | undefined;
  /** Multiply-accumulates of one sample. */
  readonly macs?: number | undefined;
  /** True where the output needs no memory of its own: it works in place or changes the shape only. */
  readonly inPlace?: boolean;
}

export type Rule = (config: Json, input: KerasShape, inputs: readonly KerasShape[]) => Effect;

export const unknownEffect: Effect = { output: undefined, weights: undefined };

/** A kernel and, unless the configuration says no, a bias. */
export function weightsOf(
  config: Json,
  kernel: readonly (number | undefined)[],
  biasSize: number | undefined,
  name = 'kernel',
): KerasWeight[] | undefined {
  if (!kernel.every((side) => side !== undefined) || biasSize === undefined) return undefined;
  const weights = [{ name, shape: kernel as number[] }];
  return config['use_bias'] === false ? weights : [...weights, { name: 'bias', shape: [biasSize] }];
}

/** Weights that are used once at each position of the output. */
export const macsOf = (
  weightsPerOutput: readonly (number | undefined)[],
  outputs: number | undefined,
): number | undefined =>
  weightsPerOutput.reduce<number | undefined>(
    (product, each) => (product === undefined || each === undefined ? undefined : product * each),
    outputs,
  );
