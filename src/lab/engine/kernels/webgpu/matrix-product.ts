import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Program, runProgram, shaped } from './program.ts';

/** A thread computes one number; transposed matrices only change the steps through them. */
const product: Program = {
  name: 'lab_matrix_product',
  inputs: [
    ['a', 1],
    ['b', 1],
  ],
  components: 1,
  integers: ['rows', 'columns', 'depth', 'aBatch', 'aRow', 'aStep', 'bBatch', 'bColumn', 'bStep'],
  body: `
    let column = index % uniforms.columns;
    let row = index / uniforms.columns % uniforms.rows;
    let batch = index / uniforms.columns / uniforms.rows;
    var left = batch * uniforms.aBatch + row * uniforms.aRow;
    var right = batch * uniforms.bBatch + column * uniforms.bColumn;
    var sum = 0.0;
    for (var k = 0; k < uniforms.depth; k++) {
      sum += a[left] * b[right];
      left += uniforms.aStep;
      right += uniforms.bStep;
    }
    result[index] = sum;`,
};

interface Matrices {
  readonly batches: number;
  readonly rows: number;
  readonly columns: number;
}

const matrices = ({ shape }: TensorInfo): Matrices => ({
  batches: util.sizeFromShape(shape.slice(0, -2)),
  rows: shape.at(-2) ?? 1,
  columns: shape.at(-1) ?? 1,
});

/** Batches that differ are repeated by the stock kernel only; undefined then. */
export function multiplyMatrices(
  backend: WebGPUBackend,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): TensorInfo | undefined {
  const [left, right] = [matrices(a), matrices(b)];
  const batchShape = a.shape.slice(0, -2);
  if (!util.arraysEqual(batchShape, b.shape.slice(0, -2))) return undefined;
  const [rows, depth] = transposeA ? [left.columns, left.rows] : [left.rows, left.columns];
  const columns = transposeB ? right.rows : right.columns;
  const size = left.batches * rows * columns;
  if (size === 0 || depth === 0) return undefined;
  const result = runProgram(backend, product, [a, b], {
    size,
    threads: size,
    integers: [
      rows,
      columns,
      depth,
      rows * depth,
      ...(transposeA ? [1, rows] : [depth, 1]),
      columns * depth,
      ...(transposeB ? [depth, 1] : [1, columns]),
    ],
  });
  return shaped(result, [...batchShape, rows, columns]);
}
