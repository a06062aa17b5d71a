import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  BatchMatMul,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  FusedConv2D,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
  getKernel,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { attributes, convolution } from '../convolution.ts';
import { registerConvolutionLayer } from '../fused-layer.ts';
import { convolve, filterGradient, finish, inputGradient, matrixProduct } from './convolutions.ts';

interface Output {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** A replacement; it returns undefined for what it leaves to the stock kernel. */
type Replacement = (
  values: (input: TensorInfo) => Float32Array,
  inputs: NamedTensorInfoMap,
  attrs: NamedAttrMap,
) => Output | undefined;

const isPlain = (attrs: NamedAttrMap): boolean =>
  attrs['dataFormat'] !== 'NCHW' &&
  [(attrs['dilations'] as number | number[] | undefined) ?? 1].flat().every((rate) => rate === 1);

const forward: Replacement = (values, { x, filter, bias, preluActivationWeights }, attrs) => {
  const activation = (attrs['activation'] as string | undefined) ?? 'linear';
  const isKnown = activation === 'linear' || activation === 'relu';
  if (!x || !filter || preluActivationWeights || !isPlain(attrs) || !isKnown) return undefined;
  if (bias && bias.shape.length !== 1) return undefined;
  const conv = convolution(x.shape, filter.shape, attributes(attrs));
  const output = convolve(conv, values(x), values(filter));
  finish(output, bias && values(bias), activation === 'relu', conv.outChannels);
  return { values: output, shape: conv.outShape };
};

const replacements: Record<string, Replacement> = {
  [Conv2D]: forward,
  [FusedConv2D]: forward,
  [Conv2DBackpropInput]: (values, { dy, filter }, attrs) => {
    if (!dy || !filter || !isPlain(attrs)) return undefined;
    const shape = attrs['inputShape'] as number[];
    const conv = convolution(shape, filter.shape, attributes(attrs));
    return { values: inputGradient(conv, values(dy), values(filter)), shape };
  },
  [Conv2DBackpropFilter]: (values, { x, dy }, attrs) => {
    if (!x || !dy || !isPlain(attrs)) return undefined;
    const shape = attrs['filterShape'] as number[];
    const conv = convolution(x.shape, shape, attributes(attrs));
    return { values: filterGradient(conv, values(x), values(dy)), shape };
  },
  [BatchMatMul]: (values, { a, b }, { transposeA, transposeB }) => {
    if (a?.shape.length !== 2 || b?.shape.length !== 2) return undefined;
    return matrixProduct(
      a,
      b,
      { a: values(a), b: values(b) },
      Boolean(transposeA),
      Boolean(transposeB),
    );
  },
};

let registered = false;

/**
 * Puts plain JavaScript that is about fifty times as fast in the place of TF.js's own convolutions
 * on the CPU backend, which look every number up by its coordinates. Once is enough.
 */
export function registerCpuKernels(): void {
  if (registered) return;
  registered = true;
  for (const [kernelName, replacement] of Object.entries(replacements)) {
    const stock = getKernel(kernelName, 'cpu');
    unregisterKernel(kernelName, 'cpu');
    registerKernel({
      ...stock,
      kernelFunc: (call) => {
        const backend = call.backend as MathBackendCPU;
        const values = ({ dataId }: TensorInfo) => backend.data.get(dataId).values as Float32Array;
        const output = replacement(values, call.inputs, call.attrs ?? {});
        if (!output) return stock.kernelFunc(call);
        return backend.makeTensorInfo([...output.shape], 'float32', output.values);
      },
    });
  }
  registerConvolutionLayer('cpu');
}
