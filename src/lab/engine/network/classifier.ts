import type { Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { add, matMul, max, relu, reshape } from '@tensorflow/tfjs-core';
import { bodyForward } from './body.ts';
import { named, type Weights } from './parameters.ts';

function dense(input: Tensor2D, weights: Weights, name: string): Tensor2D {
  const kernel = named(weights, `${name}.kernel`) as Tensor2D;
  return add(matMul(input, kernel), named(weights, `${name}.bias`));
}

/**
 * Last year's classifier: body, global max pool, a dense layer with ReLU, one output.
 * @returns One logit for each sample, [samples]; above 0 means "a cat".
 */
export function classifierForward(input: Tensor4D, weights: Weights): Tensor1D {
  const strongest = max(bodyForward(input, weights), [1, 2]) as Tensor2D;
  const hidden = relu(dense(strongest, weights, 'head.hidden'));
  return reshape(dense(hidden, weights, 'head.output'), [-1]);
}
