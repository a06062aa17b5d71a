import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Convolution } from '../convolution.ts';
import { addPatches, writePatches } from '../patches.ts';
import { multiply, rowMajor, transposed } from './multiply.ts';

/** Values in the order of a tensor's elements. */
type Values = Float32Array;

const sizesOf = ({ batchSize, outHeight, outWidth, ...conv }: Convolution) => ({
  positions: batchSize * outHeight * outWidth,
  taps: conv.filterHeight * conv.filterWidth * conv.inChannels,
  filters: conv.outChannels,
});

function patchesOf(conv: Convolution, x: Values): Values {
  const { positions, taps } = sizesOf(conv);
  const patches = new Float32Array(taps * positions);
  writePatches(conv, x, patches);
  return patches;
}

/** The convolution as a product of what each position sees with the filter; [positions, filters]. */
export function convolve(conv: Convolution, x: Values, filter: Values): Values {
  const { positions, taps, filters } = sizesOf(conv);
  const output = new Float32Array(positions * filters);
  multiply(
    { rows: positions, depth: taps, columns: filters },
    transposed(rowMajor(patchesOf(conv, x), positions)),
    rowMajor(filter, filters),
    output,
  );
  return output;
}

/** Adds a bias to each channel and cuts negative values off, in place. */
export function finish(
  values: Values,
  bias: Values | undefined,
  relu: boolean,
  filters: number,
): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = (values[index] as number) + (bias ? (bias[index % filters] as number) : 0);
    values[index] = relu && value < 0 ? 0 : value;
  }
}

/** By the input: the gradient of every patch, then all patches added up. */
export function inputGradient(conv: Convolution, dy: Values, filter: Values): Values {
  const { positions, taps, filters } = sizesOf(conv);
  const patches = new Float32Array(positions * taps);
  multiply(
    { rows: positions, depth: filters, columns: taps },
    rowMajor(dy, filters),
    transposed(rowMajor(filter, filters)),
    patches,
  );
  const gradient = new Float32Array(
    conv.batchSize * conv.inHeight * conv.inWidth * conv.inChannels,
  );
  addPatches(conv, patches, gradient);
  return gradient;
}

/** By the filter: a product of what each tap saw with the gradient of the output. */
export function filterGradient(conv: Convolution, x: Values, dy: Values): Values {
  const { positions, taps, filters } = sizesOf(conv);
  const gradient = new Float32Array(taps * filters);
  multiply(
    { rows: taps, depth: positions, columns: filters },
    rowMajor(patchesOf(conv, x), positions),
    rowMajor(dy, filters),
    gradient,
  );
  return gradient;
}

/** A product of two matrices, each transposed first where that is asked for; both of rank 2. */
export function matrixProduct(
  a: TensorInfo,
  b: TensorInfo,
  values: { readonly a: Values; readonly b: Values },
  transposeA: boolean,
  transposeB: boolean,
): { values: Values; shape: number[] } {
  const [aRows, aColumns] = a.shape as [number, number];
  const [bRows, bColumns] = b.shape as [number, number];
  const left = rowMajor(values.a, aColumns);
  const right = rowMajor(values.b, bColumns);
  const [rows, depth] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const columns = transposeB ? bRows : bColumns;
  const product = new Float32Array(rows * columns);
  multiply(
    { rows, depth, columns },
    transposeA ? transposed(left) : left,
    transposeB ? transposed(right) : right,
    product,
  );
  return { values: product, shape: [rows, columns] };
}
