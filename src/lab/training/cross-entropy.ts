import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import {
  abs,
  add,
  customGrad,
  div,
  exp,
  log,
  mean,
  mul,
  neg,
  relu,
  sigmoid,
  sub,
} from '@tensorflow/tfjs-core';

/**
 * Mean sigmoid cross-entropy, in the form that does not overflow:
 * max(z, 0) - z · y + log(1 + exp(-|z|)). Its gradient is (sigmoid(z) - y) / n.
 */
const meanCrossEntropy = customGrad((logits, labels, save) => {
  const z = logits as Tensor;
  const y = labels as Tensor;
  (save as (tensors: Tensor[]) => void)([z, y]);
  const value = mean(add(sub(relu(z), mul(z, y)), log(add(exp(neg(abs(z))), 1))));
  const gradFunc = (dy: Tensor, saved: Tensor[]) => {
    const [savedLogits, savedLabels] = saved as [Tensor, Tensor];
    const slope = div(sub(sigmoid(savedLogits), savedLabels), savedLogits.size);
    return [mul(dy, slope), mul(dy, neg(div(savedLogits, savedLogits.size)))];
  };
  return { value, gradFunc };
});

/** `logits` and `labels` (0 or 1): [samples]. @returns A scalar, in nats. */
export const crossEntropy = (logits: Tensor1D, labels: Tensor1D): Tensor =>
  meanCrossEntropy(logits, labels);
