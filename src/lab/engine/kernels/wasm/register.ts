import {
  BatchMatMul,
  Conv2DBackpropFilter,
  type KernelConfig,
  Sum,
  getKernel,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { registerConvolutionLayer } from '../fused-layer.ts';
import { adamKernel } from './adam.ts';
import { filterGradient } from './filter-gradient.ts';
import { gridLossKernel } from './grid-loss.ts';
import { identity } from './identity.ts';
import { inputGradient } from './input-gradient.ts';
import { layerSlopesKernel } from './layer-slopes.ts';
import { matrixProduct } from './matrix-product.ts';
import { sum } from './sum.ts';

function replace(kernel: KernelConfig): void {
  if (getKernel(kernel.kernelName, 'wasm')) unregisterKernel(kernel.kernelName, 'wasm');
  registerKernel(kernel);
}

/** Puts the kernels that training needs in place on the WASM backend; once is enough. */
export function registerWasmKernels(): void {
  if (getKernel(Conv2DBackpropFilter, 'wasm') === filterGradient) return;
  replace(filterGradient);
  replace(identity);
  replace(gridLossKernel);
  replace(layerSlopesKernel);
  replace(adamKernel);
  replace(inputGradient);
  replace(matrixProduct(getKernel(BatchMatMul, 'wasm')));
  replace(sum(getKernel(Sum, 'wasm')));
  registerConvolutionLayer('wasm');
}
