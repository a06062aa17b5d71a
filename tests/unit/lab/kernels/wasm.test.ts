import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerGradients } from '../../../../src/lab/kernels/gradients/register.ts';
import { registerWasmKernels } from '../../../../src/lab/kernels/wasm/register.ts';
import { type Case, cases, convolve, outputShape } from './support/convolution.ts';
import { finiteDifferences, numbers, relativeDifference, size } from './support/numbers.ts';
import { startWasm } from './support/wasm.ts';

const tolerance = 1e-5;

function gradients(shape: Case, x: Float32Array, w: Float32Array, dy: Float32Array) {
  const gradientsOf = tf.grads((a: tf.Tensor, b: tf.Tensor) =>
    tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, shape.stride, shape.pad),
  );
  return tf.tidy(() =>
    gradientsOf(
      [tf.tensor(x, shape.input), tf.tensor(w, shape.filter)],
      tf.tensor(dy, outputShape(shape)),
    ).map((gradient) => gradient.dataSync()),
  );
}

beforeAll(async () => {
  await startWasm();
  registerGradients();
  registerWasmKernels();
});

describe('the convolution gradients on WASM', () => {
  it.each(cases)('agree with finite differences: $name', (shape) => {
    const x = numbers(size(shape.input), 1);
    const w = numbers(size(shape.filter), 2);
    const dy = numbers(size(outputShape(shape)), 3);
    const loss = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
      convolve(shape, a, b).reduce((sum, value, index) => sum + value * (dy[index] ?? 0), 0);
    const [dx, dw] = gradients(shape, x, w, dy);
    expect(
      relativeDifference(
        dx ?? [],
        finiteDifferences((a) => loss(a, w), x),
      ),
    ).toBeLessThan(tolerance);
    expect(
      relativeDifference(
        dw ?? [],
        finiteDifferences((b) => loss(x, b), w),
      ),
    ).toBeLessThan(tolerance);
  });

  it('keep the shapes of input and filter', () => {
    const [dx, dw] = tf.grads((a: tf.Tensor, b: tf.Tensor) =>
      tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 2, 'same'),
    )([tf.ones([1, 6, 6, 2]), tf.ones([3, 3, 2, 4])]);
    expect([dx?.shape, dw?.shape]).toEqual([
      [1, 6, 6, 2],
      [3, 3, 2, 4],
    ]);
  });

  it('refuse pictures with channels first in plain words', () => {
    const gradient = () =>
      tf
        .engine()
        .runKernel(
          'Conv2DBackpropFilter',
          { x: tf.ones([1, 2, 6, 6]), dy: tf.ones([1, 4, 6, 6]) },
          { strides: 1, pad: 'same', dataFormat: 'NCHW', filterShape: [3, 3, 2, 4] },
        );
    expect(gradient).toThrow(/NHWC, not NCHW/);
  });

  it('hold no memory after a step: not in tensors, not on the WASM heap', () => {
    const backend = tf.backend() as BackendWasm;
    const runs = cases.map((shape) => {
      const x = numbers(size(shape.input), 1);
      const w = numbers(size(shape.filter), 2);
      const dy = numbers(size(outputShape(shape)), 3);
      return () => gradients(shape, x, w, dy);
    });
    const heap = backend.wasm as unknown as { HEAPU8: Uint8Array };
    const state = () => [tf.memory().numTensors, backend.numDataIds(), heap.HEAPU8.length];
    const steps = (count: number) => {
      for (let index = 0; index < count; index += 1) runs.forEach((run) => run());
    };
    steps(10);
    const before = state();
    steps(200);
    expect(state()).toEqual(before);
  });
});
