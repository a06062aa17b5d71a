import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { gridLoss } from '../../../../../src/lab/engine/boxes/loss.ts';
import { adamUpdate } from '../../../../../src/lab/engine/kernels/adam.ts';
import { gridSide } from '../../../../../src/lab/engine/network/shapes.ts';
import { boxLoss } from '../../../../../src/lab/training/step/box-loss.ts';
import { backends, tolerance } from './support/backends.ts';
import { finiteDifferences, numbers, relativeDifference } from './support/numbers.ts';

const samples = 3;
const maps = numbers(samples * gridSide * gridSide * 5, 1);
/** Boxes with left before right and top before bottom. */
const wanted = numbers(samples * 4, 2).map((value, index) =>
  index % 4 < 2 ? 0.25 + value / 5 : 0.75 + value / 5,
);

const attributes = { firstDecay: 0.9, secondDecay: 0.999, stepSize: 0.01, epsilon: 1e-7 };

describe.each(backends)('what only the lab computes, on $backend', ({ start }) => {
  beforeAll(start);

  it('the loss of the boxes, with slopes that agree with finite differences', async () => {
    const { value, grad } = tf.valueAndGrad((x) =>
      boxLoss(x as tf.Tensor3D, tf.tensor2d(wanted, [samples, 4])),
    )(tf.tensor(maps, [samples, gridSide * gridSide, 5]));
    const inDoubles = (x: Float64Array): number =>
      gridLoss(x, wanted, gridSide, new Float32Array(x.length));
    expect(
      relativeDifference(await value.data(), [inDoubles(Float64Array.from(maps))]),
    ).toBeLessThan(tolerance);
    const slopes = finiteDifferences(inDoubles, maps, 2 ** -20);
    expect(relativeDifference(await grad.data(), slopes)).toBeLessThan(tolerance);
  });

  it('an update by Adam', async () => {
    const [weight, gradient, first, second] = [3, 4, 5, 6].map((seed) => numbers(40, seed)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const squares = second.map((value) => value * value);
    const tensors = {
      weight: tf.tensor(weight),
      gradient: tf.tensor(gradient),
      first: tf.tensor(first),
      second: tf.tensor(squares),
    };
    const moved = adamUpdate(tensors, attributes);
    const means = Array.from(first, (mean, index) => 0.9 * mean + 0.1 * (gradient[index] ?? 0));
    const spreads = Array.from(
      squares,
      (mean, index) => 0.999 * mean + 0.001 * (gradient[index] ?? 0) ** 2,
    );
    const expected = Array.from(weight, (value, index) => {
      const spread = Math.sqrt(spreads[index] ?? 0) + attributes.epsilon;
      return value - (attributes.stepSize * (means[index] ?? 0)) / spread;
    });
    const got = await Promise.all(moved.map((tensor) => tensor.data()));
    [expected, means, spreads].forEach((values, index) => {
      expect(relativeDifference(got[index] ?? [], values)).toBeLessThan(tolerance);
    });
  });
});
