import type { Tensor4D } from '@tensorflow/tfjs-core';
import { add, conv2d, mul, relu } from '@tensorflow/tfjs-core';
import { named, type Weights } from './parameters.ts';

/** ReLU((x * kernel + bias) · scale), padding "same". Shapes: NHWC. */
export function convolution(
  input: Tensor4D,
  weights: Weights,
  name: string,
  stride: 1 | 2,
): Tensor4D {
  const kernel = named(weights, `${name}.kernel`) as Tensor4D;
  const sums = add(conv2d(input, kernel, stride, 'same'), named(weights, `${name}.bias`));
  return relu(mul(sums, named(weights, `${name}.scale`))) as Tensor4D;
}
