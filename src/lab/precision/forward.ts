import type { Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { bodyForward } from '../engine/network/body.ts';
import { boxMapsOf } from '../engine/network/box-head.ts';
import { convolution } from '../engine/network/convolution.ts';
import type { Weights } from '../engine/network/parameters.ts';
import { bodyShape } from '../../data/runs/detector.ts';
import { rounded, type RoundedFormat } from './rounding.ts';

/** The detector as it is (see detectorForward), or with every stored number rounded to a format. */
export type DetectorForward = (input: Tensor4D, weights: Weights) => Tensor3D;

/**
 * The detector whose weights, inputs, layer outputs and their gradients are rounded; sums within one
 * layer are not. The caller's weights stay as they are: they are the master copy of mixed precision
 * (Micikevicius et al. 2018, arXiv:1710.03740).
 */
export const roundedDetector =
  (format: RoundedFormat): DetectorForward =>
  (input, weights) => {
    const short = Object.fromEntries(
      Object.entries(weights).map(([name, weight]) => [name, rounded(weight, format)]),
    );
    const features = bodyShape.reduce(
      (below, _, layer) => rounded(bodyForward(below, short, layer, layer + 1), format),
      rounded(input, format),
    );
    const hidden = rounded(convolution(features, short, 'head.hidden', 1), format);
    return rounded(boxMapsOf(hidden, short), format);
  };
