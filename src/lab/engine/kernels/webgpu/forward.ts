import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Convolution } from '../convolution.ts';
import { type Walk, correlate } from './correlation.ts';
import { type Margins, withPadding } from './padding.ts';

/** The zeros that the taps of a convolution meet around its input. */
export function forwardMargins(conv: Convolution): Margins {
  const { top, left } = conv.padInfo;
  const after = (outputs: number, stride: number, taps: number, inputs: number, before: number) =>
    Math.max(0, (outputs - 1) * stride + taps - before - inputs);
  return {
    top,
    left,
    bottom: after(conv.outHeight, conv.strideHeight, conv.filterHeight, conv.inHeight, top),
    right: after(conv.outWidth, conv.strideWidth, conv.filterWidth, conv.inWidth, left),
  };
}

const walk = (count: number, inStep: number, taps: number): Walk => ({
  count,
  outFirst: 0,
  outStep: 1,
  inFirst: 0,
  inStep,
  taps,
  tapFirst: 0,
  tapStep: 1,
});

/** The convolution of x with the weights, with a bias and ReLU where they are asked for. */
export function convolve(
  backend: WebGPUBackend,
  conv: Convolution,
  x: TensorInfo,
  weights: TensorInfo,
  extra: { readonly bias?: TensorInfo | undefined; readonly relu?: boolean } = {},
): TensorInfo {
  const output = backend.makeTensorInfo(conv.outShape, 'float32');
  withPadding(backend, x, forwardMargins(conv), (padded) =>
    correlate(
      backend,
      {
        ...extra,
        x: padded,
        weights,
        rows: walk(conv.outHeight, conv.strideHeight, conv.filterHeight),
        columns: walk(conv.outWidth, conv.strideWidth, conv.filterWidth),
      },
      output,
    ),
  );
  return output;
}
