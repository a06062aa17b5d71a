// Takes long: check:fast leaves this file out.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { backends, tolerance } from './support/backends.ts';
import { type Case, cases, convolve, outputShape } from './support/convolution.ts';
import { finiteDifferences, numbers, relativeDifference, size } from './support/numbers.ts';

const convolution = (shape: Case) => (x: tf.Tensor, filter: tf.Tensor) =>
  tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, shape.stride, shape.pad);

describe.each(backends)('convolutions on $backend', ({ start }) => {
  beforeAll(start);

  it.each(cases)('are right, and agree with finite differences: $name', async (shape) => {
    const x = numbers(size(shape.input), 1);
    const w = numbers(size(shape.filter), 2);
    const dy = numbers(size(outputShape(shape)), 3);
    const loss = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
      convolve(shape, a, b).reduce((sum, value, index) => sum + value * (dy[index] ?? 0), 0);
    const run = convolution(shape);
    const tensors = [tf.tensor(x, shape.input), tf.tensor(w, shape.filter)] as const;
    const y = run(...tensors);
    expect(y.shape).toEqual(outputShape(shape));
    expect(relativeDifference(await y.data(), convolve(shape, x, w))).toBeLessThan(tolerance);
    const [dx, dw] = tf.grads(run)([...tensors], tf.tensor(dy, y.shape));
    expect([dx?.shape, dw?.shape]).toEqual([shape.input, shape.filter]);
    const byInput = finiteDifferences((a) => loss(a, w), x);
    const byFilter = finiteDifferences((b) => loss(x, b), w);
    expect(relativeDifference((await dx?.data()) ?? [], byInput)).toBeLessThan(tolerance);
    expect(relativeDifference((await dw?.data()) ?? [], byFilter)).toBeLessThan(tolerance);
  });

  it('hold no tensors after a step', async () => {
    const [shape] = cases as [Case];
    const step = async (): Promise<void> => {
      const x = tf.ones(shape.input);
      const w = tf.ones(shape.filter);
      const gradients = tf.grads(convolution(shape))([x, w]);
      await gradients[1]?.data();
      tf.dispose([x, w, gradients]);
    };
    await step();
    const before = [tf.memory().numTensors, tf.engine().backend.numDataIds()];
    for (let index = 0; index < 20; index += 1) await step();
    expect([tf.memory().numTensors, tf.engine().backend.numDataIds()]).toEqual(before);
  });
});
