import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { valueAndGrads } from '@tensorflow/tfjs-core';
import { named, type Weights } from '../../engine/network/parameters.ts';

export interface LossAndGradients {
  readonly loss: Scalar;
  /** By the names of the weights that are trained. */
  readonly gradients: Weights;
}

/**
 * The loss and its gradients by the named weights; all others are held constant.
 * The caller disposes of what is returned.
 */
export function lossAndGradients(
  weights: Weights,
  trained: readonly string[],
  lossOf: (weights: Weights) => Tensor,
): LossAndGradients {
  const differentiate = valueAndGrads((...tensors: Tensor[]) => {
    const moving = trained.map((name, index) => [name, tensors[index] as Tensor] as const);
    return lossOf({ ...weights, ...Object.fromEntries(moving) });
  });
  const { value, grads } = differentiate(trained.map((name) => named(weights, name)));
  const gradients = trained.map((name, index) => [name, grads[index] as Tensor] as const);
  return { loss: value as Scalar, gradients: Object.fromEntries(gradients) };
}
