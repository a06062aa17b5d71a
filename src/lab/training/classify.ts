import { tensor1d, tidy } from '@tensorflow/tfjs-core';
import { classifierForward } from '../engine/network/classifier.ts';
import type { Weights } from '../engine/network/parameters.ts';
import type { SceneSet } from '../engine/scenes/scene-set.ts';
import { numbersFrom, sceneBatch } from './data/batch.ts';
import { crossEntropy } from './cross-entropy.ts';

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
