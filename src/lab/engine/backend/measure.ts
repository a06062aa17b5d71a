import {
  type Tensor1D,
  type Tensor4D,
  dispose,
  grads,
  mean,
  ones,
  tidy,
  zeros,
} from '@tensorflow/tfjs-core';
import { convolutionLayer } from '../kernels/fused-layer.ts';

/** The third layer of the lab's network, for a batch of 16. */
const shape = { input: [16, 12, 12, 64], kernel: [3, 3, 64, 128] } as const;
const filters = shape.kernel[3];
const runs = 3;

/** Milliseconds of one layer, forward and backward, on the running backend: the fastest of a few. */
export async function measureLayer(): Promise<number> {
  const tensors = tidy(() => [
    ones([...shape.input]),
    ones([...shape.kernel]),
    zeros([filters]),
    ones([filters]),
  ]);
  const [x, kernel, bias, scale] = tensors as [Tensor4D, Tensor4D, Tensor1D, Tensor1D];
  const slopes = grads((...inputs) => {
    const [input, weights, shift, factor] = inputs as [Tensor4D, Tensor4D, Tensor1D, Tensor1D];
    return mean(convolutionLayer(input, { kernel: weights, bias: shift, scale: factor }, 2));
  });
  let fastest = Number.POSITIVE_INFINITY;
  // The first run compiles the shaders and does not count.
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now();
    const gradients = slopes([x, kernel, bias, scale]);
    // Reading makes sure that the device is done.
    await Promise.all(gradients.slice(2).map((gradient) => gradient.data()));
    dispose(gradients);
    if (run > 0) fastest = Math.min(fastest, performance.now() - began);
  }
  dispose(tensors);
  return fastest;
}
