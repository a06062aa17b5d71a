import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../../scripts/lab/node-backend.ts';
import { cases } from './support/convolution.ts';

beforeAll(startWasm);

describe('the convolution gradients on WASM', () => {
  it('refuse pictures with channels first in plain words', () => {
    const gradient = () =>
      tf
        .engine()
        .runKernel(
          'Conv2DBackpropFilter',
          { x: tf.ones([1, 2, 6, 6]), dy: tf.ones([1, 4, 6, 6]) },
          { strides: 1, pad: 'same', dataFormat: 'NCHW', filterShape: [3, 3, 2, 4] },
        );
    expect(gradient).toThrow(/NHWC here, not NCHW/);
  });

  it('let the WASM heap grow no further after the first steps', () => {
    const { wasm } = tf.backend() as BackendWasm;
    const heap = wasm as unknown as { HEAPU8: Uint8Array };
    const steps = (count: number): void => {
      for (let index = 0; index < count; index += 1) {
        for (const { input, filter, stride, pad } of cases) {
          const gradients = tf.grads((x, w) =>
            tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, pad),
          );
          tf.tidy(() => void gradients([tf.ones(input), tf.ones(filter)]));
        }
      }
    };
    steps(10);
    const before = heap.HEAPU8.length;
    steps(200);
    expect(heap.HEAPU8.length).toBe(before);
  });
});
