import { mul, sub, tidy } from '@tensorflow/tfjs-core';
import { named, type Weights } from '../network/parameters.ts';

/** Plain stochastic gradient descent: weight - learning rate · gradient. @returns New tensors. */
export function sgdStep(weights: Weights, gradients: Weights, learningRate: number): Weights {
  return tidy(() =>
    Object.fromEntries(
      Object.entries(gradients).map(([name, gradient]) => [
        name,
        sub(named(weights, name), mul(gradient, learningRate)),
      ]),
    ),
  );
}
