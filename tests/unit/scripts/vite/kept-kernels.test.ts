// Takes long: check:fast leaves this file out.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { keptKernels } from '../../../../scripts/vite/kept-kernels.ts';
import { measureLayer } from '../../../../src/lab/engine/backend/measure.ts';
import { classifierForward } from '../../../../src/lab/engine/network/classifier.ts';
import { detectorForward, fromScratch } from '../../../../src/lab/engine/network/detector.ts';
import {
  initialBody,
  initialClassifierHead,
} from '../../../../src/lab/engine/network/initial-weights.ts';
import { toWeights, type Weights } from '../../../../src/lab/engine/network/parameters.ts';
import { boxLoss } from '../../../../src/lab/training/step/box-loss.ts';
import { crossEntropy } from '../../../../src/lab/training/classify.ts';
import { lossAndGradients } from '../../../../src/lab/training/step/gradients.ts';
import { Optimizer } from '../../../../src/lab/training/step/optimizer.ts';
import { adam, momentum, sgd } from '../../../../src/lab/training/step/update-rules.ts';
import { backends } from '../../lab/engine/kernels/support/backends.ts';

/** Operations that are the lab's own have no counterpart in TF.js to be kept. */
const isFromTFJS = (kernelName: string): boolean => kernelName in tf || kernelName === 'Fill';

const usedOf = (backendName: string): Set<string> => {
  const used = new Set<string>();
  for (const kernel of tf.getKernelsForBackend(backendName)) {
    tf.unregisterKernel(kernel.kernelName, backendName);
    tf.registerKernel({
      ...kernel,
      kernelFunc: (call) => {
        used.add(kernel.kernelName);
        return kernel.kernelFunc(call);
      },
    });
  }
  return used;
};

/** One step by every rule; what moved is read, as a checkpoint does. */
async function step(weights: Weights, lossOf: (weights: Weights) => tf.Tensor): Promise<void> {
  const { loss, gradients } = lossAndGradients(weights, Object.keys(weights), lossOf);
  expect(Number.isFinite((await loss.data())[0])).toBe(true);
  const adamRule = adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-7 });
  for (const rule of [adamRule, momentum(0.9), sgd]) {
    const optimizer = new Optimizer(rule);
    optimizer.step(weights, gradients, 1e-3);
    await optimizer.save();
  }
}

describe.each(backends)('the kernels kept for the site, on $backend', ({ backend, start }) => {
  let used = new Set<string>();
  beforeAll(async () => {
    await start();
    used = usedOf(tf.getBackend());
  });

  it('are all that a run, the pretraining and the choice of a backend ask for', async () => {
    const pixels = tf.zeros<tf.Rank.R4>([1, 48, 48, 3]);
    const boxes = tf.tensor2d([0.1, 0.2, 0.5, 0.6], [1, 4]);
    await step(toWeights(fromScratch(1)), (weights) =>
      boxLoss(detectorForward(pixels, weights), boxes),
    );
    const classifier = toWeights({ ...initialBody(1), ...initialClassifierHead(1) });
    const labels = tf.tensor1d([1]);
    await step(classifier, (weights) => crossEntropy(classifierForward(pixels, weights), labels));
    // The choice is between WebGPU and WASM only; plain JavaScript would be slow at it.
    if (backend !== 'CPU') await measureLayer();
    expect(used.size).toBeGreaterThan(8);
    expect([...used].filter((name) => isFromTFJS(name) && !keptKernels.has(name))).toEqual([]);
  }, 120_000);
});
