import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import {
  add,
  matMul,
  mul,
  reshape,
  sigmoid,
  softmax,
  split,
  stack,
  sub,
  sum,
  tanh,
  tensor,
} from '@tensorflow/tfjs-core';
import { cellCentre, sizeOffset } from '../boxes/cells.ts';
import { convolution } from './convolution.ts';
import { named, type Weights } from './parameters.ts';
import { boxMaps } from '../../../data/runs/detector.ts';
import { gridSide } from './shapes.ts';

const cells = gridSide * gridSide;

/** Centres of the cells as fractions of the side, [1, cells]; `across` the row, or down. */
function cellCentres(across: boolean): Tensor {
  const centres = Array.from({ length: cells }, (_, cell) => {
    return cellCentre(across ? cell % gridSide : Math.floor(cell / gridSide), gridSide);
  });
  return tensor(centres, [1, cells]);
}

/** Half the width or height, between 0 and 0.5. */
const halfSize = (map: Tensor): Tensor => mul(sigmoid(sub(map, sizeOffset)), 0.5);

/** Where a box's centre lies: around its cell, up to half the picture away. */
const centre = (map: Tensor, across: boolean): Tensor =>
  add(cellCentres(across), mul(tanh(map), 0.5));

/**
 * Boxes from the maps: every cell proposes a box, and the answer is their mean, weighted by a
 * softmax over the cells. `maps`: [samples, cells, 5]. @returns [samples, 4]: left, top, right,
 * bottom as fractions of the side.
 */
export function decodeBoxes(maps: Tensor3D): Tensor2D {
  const samples = maps.shape[0];
  const [weight, x, y, width, height] = split(maps, boxMaps, 2).map((map) =>
    reshape(map, [samples, cells]),
  ) as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const share = softmax(weight);
  const [centreX, centreY] = [centre(x, true), centre(y, false)];
  const [halfWidth, halfHeight] = [halfSize(width), halfSize(height)];
  const edges = [
    sub(centreX, halfWidth),
    sub(centreY, halfHeight),
    add(centreX, halfWidth),
    add(centreY, halfHeight),
  ];
  return stack(
    edges.map((edge) => sum(mul(share, edge), 1)),
    1,
  ) as Tensor2D;
}

/** The maps of decodeBoxes from the head's hidden layer, [samples, 6, 6, filters]. */
export function boxMapsOf(hidden: Tensor4D, weights: Weights): Tensor3D {
  const kernel = named(weights, 'head.box.kernel');
  const [, , filters, maps] = kernel.shape as [number, number, number, number];
  // A 1 × 1 convolution is a matrix product over all cells.
  const rows = reshape(hidden, [-1, filters]) as Tensor2D;
  const product = matMul(rows, reshape(kernel, [filters, maps]) as Tensor2D);
  const values = add(product, named(weights, 'head.box.bias'));
  return reshape(values, [-1, cells, maps]);
}

/** The box head on the body's features, [samples, 6, 6, channels]. @returns The maps of decodeBoxes. */
export const boxHeadForward = (features: Tensor4D, weights: Weights): Tensor3D =>
  boxMapsOf(convolution(features, weights, 'head.hidden', 1), weights);
