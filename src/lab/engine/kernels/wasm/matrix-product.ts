import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type KernelConfig, type TensorInfo, Transpose } from '@tensorflow/tfjs-core';
import { type Workspace, withWorkspace } from './workspace.ts';

function transposed(matrix: TensorInfo, work: Workspace): TensorInfo {
  const last = matrix.shape.length - 1;
  const perm = matrix.shape.map((_, axis) => axis);
  [perm[last - 1], perm[last]] = [last, last - 1];
  return work.run(Transpose, { x: matrix }, { perm });
}

/**
 * The stock matrix product with its inputs transposed beforehand: told to transpose by itself it
 * leaves the fast (XNNPACK) path and runs at a tenth of the speed.
 */
export const matrixProduct = (stock: KernelConfig): KernelConfig => ({
  ...stock,
  kernelFunc: ({ inputs: { a, b }, attrs, backend }) => {
    if (!a || !b) throw new Error('A matrix product takes two matrices, a and b.');
    return withWorkspace(backend as BackendWasm, (work) => {
      const inputs = {
        a: attrs?.['transposeA'] ? transposed(a, work) : a,
        b: attrs?.['transposeB'] ? transposed(b, work) : b,
      };
      const straight = { transposeA: false, transposeB: false };
      return stock.kernelFunc({ inputs, attrs: straight, backend }) as TensorInfo;
    });
  },
});
