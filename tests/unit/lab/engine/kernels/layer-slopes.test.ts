import { tensor } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { layerSlopes } from '../../../../../src/lab/engine/kernels/layer-slopes.ts';
import { backends } from './support/backends.ts';

// Two positions of three channels; the last scale is 0, so that its channel is silent.
const y = [2, 0, 0, 4, 3, 0];
const dy = [0.5, 7, 1, -1, 0.25, 1];
const scale = [2, -0.5, 0];

describe.each(backends)('the slopes of a layer on $backend', ({ start }) => {
  it('are those worked out by hand', async () => {
    await start();
    const slopes = layerSlopes(
      tensor(dy, [1, 1, 2, 3]),
      tensor(y, [1, 1, 2, 3]),
      tensor(scale, [3]),
    );
    // dy · scale where something got through.
    expect(Array.from(await slopes.sums.data()).map((value) => value + 0)).toEqual([
      1, 0, 0, -2, -0.125, 0,
    ]);
    expect(Array.from(await slopes.bias.data())).toEqual([-1, -0.125, 0]);
    // dy · (y / scale), added up: 0.5 · 1 - 1 · 2, and 0.25 · 3 / -0.5.
    expect(Array.from(await slopes.scale.data())).toEqual([-1.5, -1.5, 0]);
  });
});
