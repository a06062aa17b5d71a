import {
  FusedConv2D,
  type NamedAttrMap,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  engine,
  getGradient,
  getKernel,
  mul,
  registerGradient,
  registerKernel,
  tidy,
} from '@tensorflow/tfjs-core';
import { type InputGradients, define, taken } from './gradients/gradient.ts';
import { convolutionFilterGradient, convolutionInputGradient } from './gradients/products.ts';
import { layerSlopes } from './layer-slopes.ts';

/** Parameters of a convolution with ReLU; `filters` is the number of its output channels. */
export interface LayerParameters {
  /** [height, width, input channels, filters]. */
  readonly kernel: Tensor4D;
  /** [filters]. */
  readonly bias: Tensor1D;
  /** [filters]; multiplies each output channel. */
  readonly scale: Tensor1D;
}

const kernelName = 'ConvolutionLayer';

/** The scale is folded into the parameters: scale · (x * w + b) = x * (scale · w) + scale · b. */
function forward(inputs: Record<string, Tensor>, attrs: NamedAttrMap): Tensor {
  const [x, kernel, bias, scale] = ['x', 'kernel', 'bias', 'scale'].map((name) => inputs[name]);
  if (!x || !kernel || !bias || !scale) {
    throw new Error('A convolution layer takes x, kernel, bias and scale.');
  }
  return tidy(() =>
    engine().runKernel(
      FusedConv2D,
      { x, filter: mul(kernel, scale), bias: mul(bias, scale) },
      { ...attrs, activation: 'relu' },
    ),
  );
}

/**
 * Only the input and the output are kept for the backward pass; the same layer in single
 * operations keeps four tensors of the output's size.
 */
function gradients(dy: Tensor, saved: readonly Tensor[], attrs: NamedAttrMap): InputGradients {
  const [x, kernel, scale, y] = [0, 1, 2, 3].map((place) => taken(saved, place)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const slopes = layerSlopes(dy, y, scale);
  return {
    // TF.js does not ask for this one where nothing below the layer learns.
    x: () => convolutionInputGradient(slopes.sums, kernel, x.shape, attrs),
    // TF.js asks in the order of the inputs, so nobody needs the slopes after this.
    kernel: () => {
      const gradient = convolutionFilterGradient(x, slopes.sums, kernel.shape, attrs);
      slopes.sums.dispose();
      return gradient;
    },
    bias: () => slopes.bias,
    scale: () => slopes.scale,
  };
}

/** Makes `convolutionLayer` known to a backend, which must have the kernel FusedConv2D. */
export function registerConvolutionLayer(backendName: string): void {
  if (!getGradient(kernelName)) {
    const inputs = ['x', 'kernel', 'scale'];
    registerGradient(define({ kernel: kernelName, inputs, output: true, gradient: gradients }));
  }
  if (getKernel(kernelName, backendName)) return;
  registerKernel({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs }) => forward(inputs as Record<string, Tensor>, attrs ?? {}),
  });
}

/**
 * ReLU(scale · (x * kernel + bias)) with padding "same", as one operation with its own gradient.
 * @param x [samples, height, width, input channels].
 * @returns [samples, ⌈height / stride⌉, ⌈width / stride⌉, filters].
 */
export function convolutionLayer(
  x: Tensor4D,
  { kernel, bias, scale }: LayerParameters,
  stride: 1 | 2,
): Tensor4D {
  return engine().runKernel(
    kernelName,
    { x, kernel, bias, scale },
    { strides: stride, pad: 'same', dataFormat: 'NHWC', dilations: 1 },
  );
}
