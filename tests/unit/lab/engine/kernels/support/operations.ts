import * as tf from '@tensorflow/tfjs-core';

/** One operation on the backend, and the same written out in double precision. */
export interface Operation {
  readonly name: string;
  readonly inputs: number[][];
  readonly run: (...inputs: tf.Tensor[]) => tf.Tensor;
  readonly reference: (...inputs: Float64Array[]) => Float64Array;
}

type Numbers = ArrayLike<number>;
const at = (values: Numbers, index: number): number => values[index] ?? Number.NaN;

/** An element-wise function of [2, 3, 4]. */
const each = (
  name: string,
  run: (x: tf.Tensor) => tf.Tensor,
  reference: (x: number) => number,
): Operation => ({
  name,
  inputs: [[2, 3, 4]],
  run: run as Operation['run'],
  reference: (x) => (x ?? new Float64Array()).map(reference),
});

/** Two inputs of equal shape, and the second one repeated as a bias or a scale would be. */
const pair = (
  name: string,
  run: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
  reference: (a: number, b: number) => number,
): Operation[] => [
  {
    name,
    inputs: [
      [2, 3, 4],
      [2, 3, 4],
    ],
    run: run as Operation['run'],
    reference: (a = new Float64Array(), b = new Float64Array()) =>
      a.map((value, index) => reference(value, at(b, index))),
  },
  {
    name: `${name}, one per channel`,
    inputs: [[2, 3, 4], [4]],
    run: run as Operation['run'],
    reference: (a = new Float64Array(), b = new Float64Array()) =>
      a.map((value, index) => reference(value, at(b, index % 4))),
  },
  {
    name: `${name}, one per row, the other way round`,
    inputs: [
      [3, 1],
      [2, 3, 4],
    ],
    run: run as Operation['run'],
    reference: (a = new Float64Array(), b = new Float64Array()) =>
      b.map((value, index) => reference(at(a, Math.floor(index / 4) % 3), value)),
  },
];

/** A function of the rows of a [3, 5]. */
const rows = (
  name: string,
  run: (x: tf.Tensor) => tf.Tensor,
  reference: (row: Float64Array) => number[],
): Operation => ({
  name,
  inputs: [[3, 5]],
  run: run as Operation['run'],
  reference: (x = new Float64Array()) =>
    Float64Array.from([0, 1, 2].flatMap((row) => reference(x.slice(row * 5, row * 5 + 5)))),
});

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Picks places of the input, in the order of the output: all that changes only shapes. */
const places = (
  name: string,
  shape: number[],
  run: (x: tf.Tensor) => tf.Tensor,
  order: number[],
): Operation => ({
  name,
  inputs: [shape],
  run: run as Operation['run'],
  reference: (x = new Float64Array()) => Float64Array.from(order, (place) => at(x, place)),
});

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

const product = (transposeA: boolean, transposeB: boolean): Operation => ({
  name: `matrix product ${transposeA ? 'Aᵀ' : 'A'}${transposeB ? 'Bᵀ' : 'B'}`,
  inputs: [transposeA ? [5, 3] : [3, 5], transposeB ? [4, 5] : [5, 4]],
  run: ((a: tf.Tensor, b: tf.Tensor) =>
    tf.matMul(a, b, transposeA, transposeB)) as Operation['run'],
  reference: (a = new Float64Array(), b = new Float64Array()) =>
    Float64Array.from(count(12), (index) => {
      const [row, column] = [Math.floor(index / 4), index % 4];
      const terms = count(5).map(
        (k) =>
          at(a, transposeA ? k * 3 + row : row * 5 + k) *
          at(b, transposeB ? column * 5 + k : k * 4 + column),
      );
      return terms.reduce((sum, term) => sum + term, 0);
    }),
});

const joined: Operation[] = [
  {
    name: 'concatenation',
    inputs: [
      [2, 3],
      [2, 1],
    ],
    run: (...parts) => tf.concat(parts, 1),
    reference: (a = new Float64Array(), b = new Float64Array()) =>
      Float64Array.from([...a.slice(0, 3), at(b, 0), ...a.slice(3), at(b, 1)]),
  },
  {
    name: 'stacking',
    inputs: [[3], [3]],
    run: (...parts) => tf.stack(parts, 1),
    reference: (a = new Float64Array(), b = new Float64Array()) =>
      Float64Array.from(count(6), (index) => at(index % 2 === 0 ? a : b, Math.floor(index / 2))),
  },
];

const far = (x: tf.Tensor): tf.Tensor => tf.add(tf.mul(x, 0.5), 2);

export const operations: Operation[] = [
  ...pair('add', tf.add, (a, b) => a + b),
  ...pair('subtract', tf.sub, (a, b) => a - b),
  ...pair('multiply', tf.mul, (a, b) => a * b),
  ...pair(
    'divide',
    (a, b) => tf.div(a, far(b)),
    (a, b) => a / (2 + b / 2),
  ),
  ...pair('minimum', tf.minimum, Math.min),
  ...pair('maximum', tf.maximum, Math.max),
  each('negate', tf.neg, (x) => -x),
  each('absolute value', tf.abs, Math.abs),
  each('square', tf.square, (x) => x * x),
  each('ReLU', tf.relu, (x) => Math.max(x, 0)),
  each('sigmoid', tf.sigmoid, (x) => 1 / (1 + Math.exp(-x))),
  each('tanh', tf.tanh, Math.tanh),
  each('exponential', tf.exp, Math.exp),
  each(
    'logarithm',
    (x) => tf.log(far(x)),
    (x) => Math.log(2 + x / 2),
  ),
  rows(
    'sum of a row',
    (x) => tf.sum(x, 1),
    (row) => [total(row)],
  ),
  rows(
    'mean of a row, axis kept',
    (x) => tf.mean(x, -1, true),
    (row) => [total(row) / 5],
  ),
  rows(
    'greatest of a row',
    (x) => tf.max(x, 1),
    (row) => [Math.max(...row)],
  ),
  rows('softmax', tf.softmax, (row) => [...row].map((x) => Math.exp(x) / total(row.map(Math.exp)))),
  {
    name: 'sum over the leading axes',
    inputs: [[2, 3, 4]],
    run: ((x: tf.Tensor) => tf.sum(x, [0, 1])) as Operation['run'],
    reference: (x = new Float64Array()) =>
      Float64Array.from(count(4), (column) =>
        total(Float64Array.from(count(6), (row) => at(x, row * 4 + column))),
      ),
  },
  {
    name: 'sum over the first axis, axis kept',
    inputs: [[3, 2, 2]],
    run: ((x: tf.Tensor) => tf.sum(x, 0, true)) as Operation['run'],
    reference: (x = new Float64Array()) =>
      Float64Array.from(count(4), (column) =>
        total(Float64Array.from(count(3), (row) => at(x, row * 4 + column))),
      ),
  },
  {
    name: 'global max pool',
    inputs: [[2, 3, 2, 4]],
    run: ((x: tf.Tensor) => tf.max(x, [1, 2])) as Operation['run'],
    reference: (x = new Float64Array()) =>
      Float64Array.from(count(8), (index) =>
        Math.max(
          ...count(6).map((place) => at(x, Math.floor(index / 4) * 24 + place * 4 + (index % 4))),
        ),
      ),
  },
  {
    name: 'mean of everything',
    inputs: [[2, 3, 4]],
    run: ((x: tf.Tensor) => tf.mean(x)) as Operation['run'],
    reference: (x = new Float64Array()) => Float64Array.of(total(x) / x.length),
  },
  places('reshape', [2, 3, 4], (x) => tf.reshape(x, [6, 4]), count(24)),
  places('a new axis', [2, 3], (x) => tf.expandDims(x, 1), count(6)),
  places('a copy', [2, 3], tf.clone, count(6)),
  places('transpose', [2, 3], (x) => tf.transpose(x), [0, 3, 1, 4, 2, 5]),
  places(
    'transpose of three axes',
    [2, 1, 3],
    (x) => tf.transpose(x, [1, 2, 0]),
    [0, 3, 1, 4, 2, 5],
  ),
  places('slice', [3, 4], (x) => tf.slice(x, [1, 1], [2, -1]), [5, 6, 7, 9, 10, 11]),
  places('one part of a split', [2, 4], (x) => tf.split(x, 2, 1)[1] ?? x, [2, 3, 6, 7]),
  places('a split into one part', [2, 2], (x) => tf.split(x, 1, 1)[0] ?? x, [0, 1, 2, 3]),
  places('one of a row of slices', [2, 3], (x) => tf.unstack(x, 1)[1] ?? x, [1, 4]),
  ...joined,
  product(false, false),
  product(false, true),
  product(true, false),
  product(true, true),
];
