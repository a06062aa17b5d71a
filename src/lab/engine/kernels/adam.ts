import type { Tensor } from '@tensorflow/tfjs-core';
import {
  add,
  div,
  engine,
  getBackend,
  getKernel,
  mul,
  sqrt,
  square,
  sub,
  tidy,
} from '@tensorflow/tfjs-core';

export const adamName = 'AdamUpdate';

/** `stepSize` and `epsilon` hold the correction of the bias already. */
export interface AdamAttributes {
  readonly firstDecay: number;
  readonly secondDecay: number;
  readonly stepSize: number;
  readonly epsilon: number;
}

export interface AdamTensors {
  readonly weight: Tensor;
  readonly gradient: Tensor;
  /** Moving means of the gradient and of its square. */
  readonly first: Tensor;
  readonly second: Tensor;
}

type Moved = [weight: Tensor, first: Tensor, second: Tensor];

/** Each moment in its own tidy, so that few tensors of the weight's size are alive at once. */
function bySingleOperations(tensors: AdamTensors, attributes: AdamAttributes): Moved {
  const { weight, gradient } = tensors;
  const { firstDecay, secondDecay, stepSize, epsilon } = attributes;
  const blend = (old: Tensor, value: Tensor, decay: number): Tensor =>
    add(old, mul(sub(value, old), 1 - decay));
  const first = tidy(() => blend(tensors.first, gradient, firstDecay));
  const second = tidy(() => blend(tensors.second, square(gradient), secondDecay));
  const moved = tidy(() => sub(weight, mul(div(first, add(sqrt(second), epsilon)), stepSize)));
  return [moved, first, second];
}

/** One update by Adam: new tensors, in one operation where the backend has it. */
export function adamUpdate(tensors: AdamTensors, attributes: AdamAttributes): Moved {
  if (!getKernel(adamName, getBackend())) return bySingleOperations(tensors, attributes);
  return engine().runKernel(adamName, { ...tensors }, { ...attributes }) as unknown as Moved;
}
