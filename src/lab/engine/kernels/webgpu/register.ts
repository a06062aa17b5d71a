import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  BatchMatMul,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  FusedConv2D,
  type KernelConfig,
  Max,
  Mean,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  Softmax,
  Sum,
  type TensorInfo,
  getKernel,
  registerKernel,
  unregisterKernel,
  util,
} from '@tensorflow/tfjs-core';
import { attributes, convolution } from '../convolution.ts';
import { binaryKernels, binaryOperation } from './binary.ts';
import { differentiateFilter } from './filter-gradient.ts';
import { convolve } from './forward.ts';
import { differentiateInput } from './input-gradient.ts';
import { multiplyMatrices } from './matrix-product.ts';
import { type Reduction, reduce } from './reduction.ts';
import { softmax } from './softmax.ts';
import { unaryKernels, unaryOperation } from './unary.ts';

/** A replacement; it may return undefined for what it leaves to the stock kernel. */
type Replacement = (
  backend: WebGPUBackend,
  input: (name: string) => TensorInfo,
  attrs: NamedAttrMap,
  inputs: NamedTensorInfoMap,
) => TensorInfo | undefined;

const dilated = ({ dilations = 1 }: NamedAttrMap): boolean =>
  [dilations].flat().some((dilation) => dilation !== 1);

const reducing =
  (kind: Reduction, axisAttribute: string): Replacement =>
  (backend, input, attrs) => {
    const x = input('x');
    const axis = attrs[axisAttribute] as number | number[] | undefined;
    const axes = util.parseAxisParam(axis ?? x.shape.map((_, index) => index), x.shape);
    return reduce(backend, x, axes, Boolean(attrs['keepDims']), kind);
  };

const convolutions: Record<string, Replacement> = {
  [Conv2D]: (backend, input, attrs) => {
    const [x, filter] = [input('x'), input('filter')];
    if (dilated(attrs) || attrs['dataFormat'] === 'NCHW') return undefined;
    return convolve(backend, convolution(x.shape, filter.shape, attributes(attrs)), x, filter);
  },
  [FusedConv2D]: (backend, input, attrs, { bias, preluActivationWeights }) => {
    const [x, filter] = [input('x'), input('filter')];
    const activation = attrs['activation'] as string;
    const known = activation === 'linear' || activation === 'relu';
    const vector = !bias || bias.shape.length === 1;
    if (dilated(attrs) || attrs['dataFormat'] === 'NCHW' || preluActivationWeights)
      return undefined;
    if (!known || !vector) return undefined;
    const conv = convolution(x.shape, filter.shape, attributes(attrs));
    return convolve(backend, conv, x, filter, { bias, relu: activation === 'relu' });
  },
  [Conv2DBackpropInput]: (backend, input, attrs) => {
    const [dy, filter] = [input('dy'), input('filter')];
    if (attrs['dataFormat'] === 'NCHW') return undefined;
    const conv = convolution(attrs['inputShape'] as number[], filter.shape, attributes(attrs));
    return differentiateInput(backend, conv, dy, filter);
  },
  [Conv2DBackpropFilter]: (backend, input, attrs) => {
    const [x, dy] = [input('x'), input('dy')];
    if (attrs['dataFormat'] === 'NCHW') return undefined;
    const conv = convolution(x.shape, attrs['filterShape'] as number[], attributes(attrs));
    return differentiateFilter(backend, conv, x, dy);
  },
};

const replacements: Record<string, Replacement> = {
  ...convolutions,
  ...Object.fromEntries(
    binaryKernels.map((kernel): [string, Replacement] => [
      kernel,
      (backend, input) => binaryOperation(backend, kernel, input('a'), input('b')),
    ]),
  ),
  ...Object.fromEntries(
    unaryKernels.map((kernel): [string, Replacement] => [
      kernel,
      (backend, input) => unaryOperation(backend, kernel, input('x')),
    ]),
  ),
  [BatchMatMul]: (backend, input, { transposeA, transposeB }) =>
    multiplyMatrices(backend, input('a'), input('b'), Boolean(transposeA), Boolean(transposeB)),
  [Sum]: reducing('sum', 'axis'),
  [Mean]: reducing('mean', 'axis'),
  [Max]: reducing('max', 'reductionIndices'),
  [Softmax]: (backend, input) => softmax(backend, input('logits')),
};

const converts: ReadonlySet<string> = new Set(binaryKernels);

/** Whether the buffers hold floats; those of integers cast to floats still hold integers. */
const holdFloats = (backend: WebGPUBackend, inputs: NamedTensorInfoMap): boolean =>
  Object.values(inputs).every(
    (tensor) => !tensor || backend.tensorMap.get(tensor.dataId).dtype === 'float32',
  );

const stock = new Map<string, KernelConfig>();

function swap(kernel: KernelConfig): void {
  unregisterKernel(kernel.kernelName, 'webgpu');
  registerKernel(kernel);
}

/** Puts the lab's barrier-free kernels in the place of TF.js's own; once is enough. */
export function registerWebGPUKernels(): void {
  if (stock.size > 0) return;
  for (const [kernelName, replacement] of Object.entries(replacements)) {
    const original = getKernel(kernelName, 'webgpu');
    stock.set(kernelName, original);
    swap({
      kernelName,
      backendName: 'webgpu',
      kernelFunc: (call) => {
        const input = (name: string): TensorInfo => {
          const tensor = call.inputs[name];
          if (!tensor) throw new Error(`${kernelName} needs its input ${name}.`);
          return tensor;
        };
        const backend = call.backend as WebGPUBackend;
        if (!converts.has(kernelName) && !holdFloats(backend, call.inputs)) {
          return original.kernelFunc(call);
        }
        return (
          replacement(backend, input, call.attrs ?? {}, call.inputs) ?? original.kernelFunc(call)
        );
      },
    });
  }
}

/** Puts TF.js's own kernels back. */
export function restoreWebGPUKernels(): void {
  for (const kernel of stock.values()) swap(kernel);
  stock.clear();
}
