import type { Tensor } from '@tensorflow/tfjs-core';
import { add, dispose, scalar, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { classifierForward } from '../../src/lab/engine/network/classifier.ts';
import type { Weights } from '../../src/lab/engine/network/parameters.ts';
import type { SceneSet } from '../../src/lab/engine/scenes/scene-set.ts';
import { sceneBatch } from '../../src/lab/training/data/batch.ts';
import { crossEntropy } from '../../src/lab/training/classify.ts';
import { epochOrder } from '../../src/lab/training/data/data-order.ts';
import { lossAndGradients } from '../../src/lab/training/step/gradients.ts';
import { Optimizer } from '../../src/lab/training/step/optimizer.ts';
import { sgd } from '../../src/lab/training/step/update-rules.ts';
import { settings } from './settings.ts';

/** Plain SGD remembers nothing from step to step. */
const optimizer = new Optimizer(sgd);

/** One batch. @returns The new weights and the loss; the old weights are disposed of. */
function step(weights: Weights, scenes: SceneSet, batch: Uint32Array) {
  const images = sceneBatch(scenes.pixels, batch);
  const labels = tensor1d(Float32Array.from(batch, (scene) => scenes.hasCat[scene] as number));
  const { loss, gradients } = lossAndGradients(weights, Object.keys(weights), (moving) =>
    crossEntropy(classifierForward(images, moving), labels),
  );
  const moved = optimizer.step(weights, gradients, settings.learningRate);
  dispose([images, labels]);
  dispose({ ...gradients });
  dispose({ ...weights });
  return { moved, loss };
}

/**
 * One pass over the scenes, whole batches only, in the order of (seed, epoch).
 * @returns The new weights, the old ones are disposed of, and the mean loss.
 */
export async function trainEpoch(
  weights: Weights,
  scenes: SceneSet,
  epoch: number,
): Promise<{ weights: Weights; loss: number }> {
  const { batchSize, seed } = settings;
  const order = epochOrder(scenes.count, seed, epoch);
  const steps = Math.floor(scenes.count / batchSize);
  let current = weights;
  // Added up on the backend: reading every loss would make a GPU wait for each step.
  let lossSum: Tensor = scalar(0);
  for (let index = 0; index < steps; index += 1) {
    const batch = order.subarray(index * batchSize, (index + 1) * batchSize);
    const { moved, loss } = step(current, scenes, batch);
    const sum = tidy(() => add(lossSum, loss));
    dispose([lossSum, loss]);
    lossSum = sum;
    current = moved;
  }
  const loss = ((await lossSum.data())[0] as number) / steps;
  lossSum.dispose();
  return { weights: current, loss };
}
