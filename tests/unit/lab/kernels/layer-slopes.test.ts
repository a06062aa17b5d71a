import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { layerSlopes } from '../../../../src/lab/kernels/layer-slopes.ts';

beforeAll(startWasm);

// Two positions of three channels; the last scale is 0, so that its channel is silent.
const y = [2, 0, 0, 4, 3, 0];
const dy = [0.5, 7, 1, -1, 0.25, 1];
const scale = [2, -0.5, 0];

describe.each(['wasm', 'cpu'])('the slopes of a layer on the backend %s', (backend) => {
  it('are those worked out by hand', async () => {
    await setBackend(backend);
    const slopes = layerSlopes(
      tensor(dy, [1, 1, 2, 3]),
      tensor(y, [1, 1, 2, 3]),
      tensor(scale, [3]),
    );
    // dy · scale where something got through.
    expect(Array.from(slopes.sums.dataSync()).map((value) => value + 0)).toEqual([
      1, 0, 0, -2, -0.125, 0,
    ]);
    expect(Array.from(slopes.bias.dataSync())).toEqual([-1, -0.125, 0]);
    // dy · (y / scale), added up: 0.5 · 1 - 1 · 2, and 0.25 · 3 / -0.5.
    expect(Array.from(slopes.scale.dataSync())).toEqual([-1.5, -1.5, 0]);
  });
});
