import { io, loadLayersModel, tensor4d, type Tensor, tidy } from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startCpu } from '../../../../scripts/lab/node-backend.ts';
import { detectorForward } from '../../../../src/lab/engine/network/detector.ts';
import { toWeights } from '../../../../src/lab/engine/network/parameters.ts';
import { randomStream } from '../../../../src/lab/engine/scenes/random.ts';
import { exportModel } from '../../../../src/lab/slimming/export.ts';
import { prune } from '../../../../src/lab/slimming/prune.ts';
import { sampleDetector } from './sample.ts';

describe('the exported model', () => {
  beforeAll(async () => {
    await startCpu();
  });

  it('is read by TF.js and puts out the same numbers', async () => {
    const lean = prune(sampleDetector(), { 'body.conv2': [0, 5, 63], 'head.hidden': [1, 2] });
    const { json, weights } = exportModel(lean);
    const { modelTopology, weightsManifest, format } = JSON.parse(json);
    expect(format).toBe('layers-model');
    const model = await loadLayersModel(
      io.fromMemory({
        modelTopology,
        weightSpecs: weightsManifest[0].weights,
        weightData: weights.buffer,
      }),
    );
    const random = randomStream(3);
    const values = Float32Array.from({ length: 48 * 48 * 3 }, () => 4 * random() - 2);
    const picture = tensor4d(values, [1, 48, 48, 3]);
    const wanted = tidy(() => detectorForward(picture, toWeights(lean)));
    const got = model.predict(picture) as Tensor;
    expect(got.shape).toEqual([1, 6, 6, 5]);
    const [a, b] = [await got.data(), await wanted.data()].map((data) => [...data]) as [
      number[],
      number[],
    ];
    const largest = Math.max(...b.map(Math.abs));
    const change = a.reduce(
      (most, value, place) => Math.max(most, Math.abs(value - (b[place] as number))),
      0,
    );
    expect(change).toBeLessThanOrEqual(1e-5 * Math.max(1, largest));
  });
});
