import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { convolutionLayer } from '../kernels/fused-layer.ts';
import { named, type Weights } from './parameters.ts';

/** ReLU((x * kernel + bias) · scale) with the parameters of that name, padding "same", NHWC. */
export function convolution(
  input: Tensor4D,
  weights: Weights,
  name: string,
  stride: 1 | 2,
): Tensor4D {
  const parameters = {
    kernel: named(weights, `${name}.kernel`) as Tensor4D,
    bias: named(weights, `${name}.bias`) as Tensor1D,
    scale: named(weights, `${name}.scale`) as Tensor1D,
  };
  return convolutionLayer(input, parameters, stride);
}
