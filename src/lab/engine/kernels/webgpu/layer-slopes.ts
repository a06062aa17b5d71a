import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Program, runProgram, shaped } from './program.ts';
import { reduceRows } from './reduction.ts';

/** The slopes before the scale, where ReLU let something through. */
const throughReLU: Program = {
  name: 'lab_layer_slopes',
  inputs: [
    ['dy', 1],
    ['y', 1],
    ['scale', 1],
  ],
  components: 1,
  integers: ['channels'],
  body: `
    let slope = select(0.0, dy[index], y[index] > 0.0);
    result[index] = slope * scale[index % uniforms.channels];`,
};

/** ReLU's output is 0 where it let nothing through, so the product needs no mask. */
const product: Program = {
  name: 'lab_layer_product',
  inputs: [
    ['dy', 1],
    ['y', 1],
  ],
  components: 1,
  integers: [],
  body: 'result[index] = dy[index] * y[index];',
};

const quotient: Program = {
  name: 'lab_layer_quotient',
  inputs: [
    ['sum', 1],
    ['scale', 1],
  ],
  components: 1,
  integers: [],
  body: `
    let divisor = select(scale[index], 1.0, scale[index] == 0.0);
    result[index] = select(sum[index] / divisor, 0.0, scale[index] == 0.0);`,
};

/** Slopes by the convolution's outcome, the bias and the scale. */
export function slopesOfLayer(
  backend: WebGPUBackend,
  dy: TensorInfo,
  y: TensorInfo,
  scale: TensorInfo,
): TensorInfo[] {
  const size = util.sizeFromShape(dy.shape);
  const channels = util.sizeFromShape(scale.shape);
  const each = { size, threads: size };
  const extent = { outer: 1, rows: size / channels, inner: channels };
  const sums = runProgram(backend, throughReLU, [dy, y, scale], { ...each, integers: [channels] });
  const bias = reduceRows(backend, sums, extent, 'sum');
  const products = runProgram(backend, product, [dy, y], { ...each, integers: [] });
  const sum = reduceRows(backend, products, extent, 'sum');
  const byScale = runProgram(backend, quotient, [sum, scale], {
    size: channels,
    threads: channels,
    integers: [],
  });
  for (const { dataId } of [products, sum]) backend.disposeData(dataId);
  return [shaped(sums, dy.shape), shaped(bias, scale.shape), shaped(byScale, scale.shape)];
}
