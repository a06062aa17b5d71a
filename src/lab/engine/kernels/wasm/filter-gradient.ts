import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { BatchMatMul, Conv2DBackpropFilter, type KernelConfig } from '@tensorflow/tfjs-core';
import { attributes, convolution } from '../convolution.ts';
import { writePatches } from '../patches.ts';
import { withWorkspace } from './workspace.ts';

/**
 * The gradient of a convolution with respect to its filter, which TF.js 4.22 lacks on WASM: one
 * matrix product of what each filter tap saw with the gradient of the output. Not transposed
 * inside the product, since only then does the backend use its fast (XNNPACK) path.
 */
export const filterGradient: KernelConfig = {
  kernelName: Conv2DBackpropFilter,
  backendName: 'wasm',
  kernelFunc: ({ inputs: { x, dy }, attrs, backend }) => {
    const filterShape = attrs?.['filterShape'] as number[];
    if (!x || !dy) throw new Error('The filter gradient takes an input x and a gradient dy.');
    const conv = convolution(x.shape, filterShape, attributes(attrs));
    const taps = conv.filterHeight * conv.filterWidth * conv.inChannels;
    const positions = conv.batchSize * conv.outHeight * conv.outWidth;
    return withWorkspace(backend as BackendWasm, (workspace) => {
      const patches = workspace.make([taps, positions]);
      writePatches(conv, workspace.values(x), workspace.values(patches));
      const gradient = workspace.run(
        BatchMatMul,
        { a: patches, b: workspace.view(dy, [positions, conv.outChannels]) },
        { transposeA: false, transposeB: false },
      );
      return workspace.view(gradient, filterShape);
    });
  },
};
