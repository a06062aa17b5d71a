import type { Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { add, matMul, relu, reshape } from '@tensorflow/tfjs-core';
import { filled, heKernel, stream } from '../engine/network/initial-weights.ts';
import { named, type NetworkParameters, type Weights } from '../engine/network/parameters.ts';
import { boxMaps } from '../../data/runs/detector.ts';
import { gridSide } from '../engine/network/shapes.ts';
import { denseInputs, denseOutputs, denseUnits } from './head-shape.ts';

/** The last kernel starts smaller, so that the first boxes come from all cells alike. */
const outputGain = 0.3;

/** A head with a wide dense layer, as last year's classifier had, for boxes; its start follows from the seed. */
export const initialDenseHead = (seed: number): NetworkParameters => ({
  'dense.hidden.kernel': heKernel([denseInputs, denseUnits], stream(seed, 30)),
  'dense.hidden.bias': filled(denseUnits, 0),
  'dense.output.kernel': heKernel([denseUnits, denseOutputs], stream(seed, 31), outputGain),
  'dense.output.bias': filled(denseOutputs, 0),
});

/** @param features What the body makes of the scenes. @returns The maps of decodeBoxes. */
export function denseHeadForward(features: Tensor4D, weights: Weights): Tensor3D {
  const rows = reshape(features, [-1, denseInputs]) as Tensor2D;
  const dense = (input: Tensor2D, name: string): Tensor2D =>
    add(
      matMul(input, named(weights, `${name}.kernel`) as Tensor2D),
      named(weights, `${name}.bias`),
    );
  const maps = dense(relu(dense(rows, 'dense.hidden')), 'dense.output');
  return reshape(maps, [-1, gridSide * gridSide, boxMaps]);
}
