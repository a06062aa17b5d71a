import type { Tensor4D } from '@tensorflow/tfjs-core';
import { convolution } from './convolution.ts';
import type { Weights } from './parameters.ts';
import { bodyShape } from '../../../data/runs/detector.ts';

/** Centres and scales bytes so that the first layer sees values of about unit size. */
export const toNetworkInput = (byte: number): number => (byte - 127.5) / 64;

/**
 * Layers `from` up to, but without, `to` of the body. `input`: what layer `from` takes,
 * [samples, side, side, channels].
 */
export function bodyForward(
  input: Tensor4D,
  weights: Weights,
  from = 0,
  to = bodyShape.length,
): Tensor4D {
  return bodyShape
    .slice(from, to)
    .reduce(
      (features, { name, stride }) => convolution(features, weights, `body.${name}`, stride),
      input,
    );
}
