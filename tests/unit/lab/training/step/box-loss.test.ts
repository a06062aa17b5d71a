import { type Tensor3D, tensor, tensor2d, valueAndGrad } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { gridLoss } from '../../../../../src/lab/engine/boxes/loss.ts';
import { randomStream } from '../../../../../src/lab/engine/scenes/random.ts';
import { boxLoss } from '../../../../../src/lab/training/step/box-loss.ts';
import { backends, tolerance } from '../../engine/kernels/support/backends.ts';
import { relativeDifference } from '../../engine/kernels/support/numbers.ts';

const random = randomStream(3);
const maps = Float32Array.from({ length: 4 * 36 * 5 }, () => 4 * random() - 2);
/** The third box is hit by none, the last one lies within most of them. */
const wanted = Float32Array.of(
  ...[0.1, 0.2, 0.7, 0.6],
  ...[0.3, 0.3, 0.9, 0.8],
  ...[0, 0, 0.02, 0.02],
  ...[0.45, 0.45, 0.55, 0.55],
);

/** In plain numbers, which are held against finite differences elsewhere. */
const plainSlopes = new Float32Array(maps.length);
const plainLoss = gridLoss(maps, wanted, 6, plainSlopes);

describe.each(backends)('the loss of a batch on $backend', ({ start }) => {
  it('and its slopes are those of the plain code', async () => {
    await start();
    const targets = tensor2d(wanted, [4, 4]);
    const differentiate = valueAndGrad((given) => boxLoss(given as Tensor3D, targets));
    const { value, grad } = differentiate(tensor(maps, [4, 36, 5]));
    expect(relativeDifference(await value.data(), [plainLoss])).toBeLessThan(tolerance);
    expect(relativeDifference(await grad.data(), plainSlopes)).toBeLessThan(tolerance);
  });
});
