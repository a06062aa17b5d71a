/**
 * TF.js as it comes: the lab's detector as a layers model, trained by `model.fit` with the stock
 * kernels, on the same scenes, batches, loss and optimiser. It has no per-channel scales, so it
 * computes a little less.
 */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { boxMaps, bodyShape, sceneSide } from '../../../src/data/runs/detector.ts';
import { gridSide } from '../../../src/lab/engine/network/shapes.ts';
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import { batchSize } from '../../../src/lab/training/plan.ts';
import { boxLoss } from '../../../src/lab/training/step/box-loss.ts';
import { sceneBatch } from '../../../src/lab/training/data/batch.ts';
import { fetchFiles } from '../../../src/lab/worker/files.ts';
import { composeScenes } from '../../../src/lab/engine/scenes/scene-set.ts';
import type { StepTimes } from './measurement.ts';

const cells = gridSide * gridSide;
const outputs = cells * boxMaps;
const scenes = 64;
const epochs = 4;

function detector(): tf.Sequential {
  const model = tf.sequential();
  const layer = { kernelSize: 3, padding: 'same', activation: 'relu' } as const;
  bodyShape.forEach(({ filters, stride }, index) => {
    const input = index === 0 ? { inputShape: [sceneSide, sceneSide, 3] } : {};
    model.add(tf.layers.conv2d({ ...layer, filters, strides: stride, ...input }));
  });
  model.add(tf.layers.conv2d({ ...layer, filters: 32 }));
  model.add(tf.layers.conv2d({ filters: boxMaps, kernelSize: 1 }));
  model.add(tf.layers.flatten());
  return model;
}

/** `model.fit` wants targets of the shape of the outputs: the box comes first, the rest is empty. */
function paddedTargets(boxes: Float32Array): tf.Tensor2D {
  const rows = boxes.length / 4;
  return tf.pad(tf.tensor2d(boxes, [rows, 4]), [
    [0, 0],
    [0, outputs - 4],
  ]);
}

const loss = (wanted: tf.Tensor, maps: tf.Tensor): tf.Scalar =>
  boxLoss(
    tf.reshape(maps, [-1, cells, boxMaps]),
    tf.slice(wanted as tf.Tensor2D, [0, 0], [batchSize, 4]),
  );

export async function measure(backend: Backend): Promise<StepTimes> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  setThreadsCount(1);
  if (!(await tf.setBackend(backend))) throw new Error(`${backend} did not start`);
  const { sprites } = await fetchFiles(() => undefined);
  const { pixels, boxes } = await composeScenes(sprites, 'boxes', scenes);
  const model = detector();
  // The default epsilon differs between backends.
  model.compile({ optimizer: tf.train.adam(1e-3, 0.9, 0.999, 1e-7), loss });
  const all = Uint32Array.from({ length: scenes }, (_, index) => index);
  const times: number[] = [];
  let before = 0;
  await model.fit(sceneBatch(pixels, all), paddedTargets(boxes), {
    batchSize,
    epochs,
    shuffle: true,
    callbacks: {
      onBatchBegin: async () => {
        before = performance.now();
      },
      // The loss has been read back by then, so the step is done.
      onBatchEnd: async () => void times.push(performance.now() - before),
    },
  });
  const [firstStep = Number.NaN, ...steps] = times;
  return { firstStep, steps };
}
