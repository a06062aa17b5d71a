import { ModelFileError, shown } from './error.ts';
import type { Dtype } from './dtypes.ts';

/**
 * parameter: a weight that training may change · statistic: a running mean or variance of batch
 * normalisation, which is stored but not trained · constant: a shape, index, counter or flag.
 */
export type TensorRole = 'parameter' | 'statistic' | 'constant';

export interface Tensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Product of the shape. */
  readonly numbers: number;
  /** In the file; undefined where the size of one element is not fixed. */
  readonly bytes: number | undefined;
  readonly role: TensorRole;
  /** False where the file says that training leaves it as it is. */
  readonly trainable: boolean;
}

const MOST_DIMENSIONS = 64;

const isSide = (side: unknown): side is number => Number.isSafeInteger(side) && Number(side) >= 0;

/** The product of a shape. @throws ModelFileError where it is no shape, or beyond any computer. */
function numbersIn(shape: readonly unknown[], owner: string): number {
  const numbers = shape.reduce<number>((product, side) => product * Number(side), 1);
  if (shape.length <= MOST_DIMENSIONS && shape.every(isSide) && Number.isSafeInteger(numbers)) {
    return numbers;
  }
  throw new ModelFileError(
    `“${shown(owner)}” has the shape ${shown(shape)}; a shape is a list of whole numbers from 0.`,
  );
}

const statistic = /(^|[./_])(running|moving)_(mean|var|variance)(:0)?$/;

/** @throws ModelFileError for an impossible shape */
export function tensor(
  name: string,
  dtype: Dtype,
  shape: readonly number[],
  known: { readonly role?: TensorRole; readonly trainable?: boolean } = {},
): Tensor {
  const numbers = numbersIn(shape, name);
  const guess = statistic.test(name) ? 'statistic' : 'parameter';
  return {
    name,
    dtype: dtype.name,
    shape,
    numbers,
    bytes: dtype.bits === undefined ? undefined : Math.ceil((numbers * dtype.bits) / 8),
    role: dtype.holdsWeights ? (known.role ?? guess) : 'constant',
    trainable: known.trainable ?? true,
  };
}
