import type { Scalar, Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import {
  abs,
  add,
  div,
  maximum,
  mean,
  minimum,
  mul,
  relu,
  square,
  sub,
  unstack,
} from '@tensorflow/tfjs-core';
import { huberDelta, huberWeight, smallestArea } from '../../engine/boxes/loss.ts';
import { gridLossLayer, hasGridLoss } from '../../engine/kernels/grid-loss.ts';
import { decodeBoxes } from '../../engine/network/box-head.ts';

type Edges = [left: Tensor, top: Tensor, right: Tensor, bottom: Tensor];

/**
 * Huber (1964) of every edge, divided by delta so that its slope far away is 1:
 * error² / (2 · delta) up to delta, then error - delta / 2.
 */
function huber(predicted: Tensor2D, wanted: Tensor2D): Tensor {
  const error = abs(sub(predicted, wanted));
  const near = minimum(error, huberDelta);
  return mean(add(sub(error, near), mul(square(near), 1 / (2 * huberDelta))));
}

const area = (width: Tensor, height: Tensor): Tensor => mul(width, height);

const boxArea = ([left, top, right, bottom]: Edges): Tensor =>
  area(sub(right, left), sub(bottom, top));

/** 1 - GIoU (Rezatofighi et al. 2019, arXiv:1902.09630), mean over the samples. */
function giouLoss(predicted: Tensor2D, wanted: Tensor2D): Tensor {
  const a = unstack(predicted, 1) as Edges;
  const b = unstack(wanted, 1) as Edges;
  const intersection = area(
    relu(sub(minimum(a[2], b[2]), maximum(a[0], b[0]))),
    relu(sub(minimum(a[3], b[3]), maximum(a[1], b[1]))),
  );
  const union = sub(add(boxArea(a), boxArea(b)), intersection);
  const hull = area(
    sub(maximum(a[2], b[2]), minimum(a[0], b[0])),
    sub(maximum(a[3], b[3]), minimum(a[1], b[1])),
  );
  const iou = div(intersection, add(union, smallestArea));
  const empty = div(sub(hull, union), add(hull, smallestArea));
  return mean(add(sub(1, iou), empty));
}

const bySingleOperations = (predicted: Tensor2D, wanted: Tensor2D): Scalar =>
  add(mul(huber(predicted, wanted), huberWeight), giouLoss(predicted, wanted));

/**
 * 8 · Huber(0.05) + 1 - GIoU of the boxes that the maps stand for, mean over the samples.
 * @param maps [samples, cells, 5], as from detectorForward.
 * @param wanted [samples, 4]: left, top, right, bottom as fractions of the side.
 */
export const boxLoss = (maps: Tensor3D, wanted: Tensor2D): Scalar =>
  hasGridLoss() ? gridLossLayer(maps, wanted) : bySingleOperations(decodeBoxes(maps), wanted);
