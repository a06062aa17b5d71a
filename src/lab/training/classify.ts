import {
  tensor1d,
  tidy,
  type Tensor,
  type Tensor1D,
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
import { classifierForward } from '../engine/network/classifier.ts';
import type { Weights } from '../engine/network/parameters.ts';
import type { SceneSet } from '../engine/scenes/scene-set.ts';
import { numbersFrom, sceneBatch } from './data/batch.ts';

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

export interface Classification {
  /** Mean sigmoid cross-entropy. */
  readonly loss: number;
  /** Share of right answers. */
  readonly accuracy: number;
}

const scenesAtOnce = 100;

/** How well a classifier tells scenes with a cat from those without. */
export async function classify(
  weights: Weights,
  { pixels, hasCat, count }: SceneSet,
): Promise<Classification> {
  let lossSum = 0;
  let right = 0;
  for (let from = 0; from < count; from += scenesAtOnce) {
    const scenes = numbersFrom(from, Math.min(scenesAtOnce, count - from));
    const labels = Float32Array.from(scenes, (scene) => hasCat[scene] as number);
    const [loss, logits] = tidy(() => {
      const logits = classifierForward(sceneBatch(pixels, scenes), weights);
      return [crossEntropy(logits, tensor1d(labels)), logits];
    }) as [ReturnType<typeof crossEntropy>, ReturnType<typeof classifierForward>];
    lossSum += ((await loss.data())[0] as number) * scenes.length;
    const answers = await logits.data();
    right += answers.filter((logit, place) => logit > 0 === (labels[place] === 1)).length;
    loss.dispose();
    logits.dispose();
  }
  return { loss: lossSum / count, accuracy: right / count };
}
