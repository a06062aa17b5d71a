import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Convolution } from '../convolution.ts';
import { geometryNames, geometryValues } from './geometry.ts';
import {
  type Components,
  type Program,
  componentsFor,
  elementType,
  runProgram,
  shaped,
} from './program.ts';
import { reduceRows } from './reduction.ts';

const sums = (inputs: Components): number[] => Array.from({ length: inputs }, (_, part) => part);
const part = (inputs: Components, index: number): string => (inputs === 4 ? `v[${index}]` : 'v');

/**
 * A thread follows one filter tap, for one input channel or four, over some rows of the pictures.
 * The rows are shared out among many threads: one thread a weight, as in the stock kernel, is
 * little work side by side. The partial sums are added up afterwards.
 */
const filterGradient = (inputs: Components, outputs: Components): Program => ({
  name: 'lab_filter_gradient',
  inputs: [
    ['x', inputs],
    ['dy', outputs],
  ],
  components: outputs,
  integers: [...geometryNames, 'rowsPerPart'],
  body: `
    let filters = uniforms.outChannels / ${outputs};
    let channels = uniforms.inChannels / ${inputs};
    let filterOut = index % filters;
    let channel = index / filters % channels;
    let tap = index / filters / channels % (uniforms.filterHeight * uniforms.filterWidth);
    let part = index / filters / channels / (uniforms.filterHeight * uniforms.filterWidth);
    let tapRow = tap / uniforms.filterWidth - uniforms.top;
    let tapColumn = tap % uniforms.filterWidth - uniforms.left;
    ${sums(inputs)
      .map((index) => `var sum${index} = ${elementType(outputs)}(0.0);`)
      .join('\n')}
    let firstRow = part * uniforms.rowsPerPart;
    let endRow = min(firstRow + uniforms.rowsPerPart, uniforms.batch * uniforms.outHeight);
    let firstColumn = max(0, (uniforms.strideWidth - 1 - tapColumn) / uniforms.strideWidth);
    let endColumn = select(
      0,
      min(uniforms.outWidth, (uniforms.inWidth - 1 - tapColumn) / uniforms.strideWidth + 1),
      tapColumn < uniforms.inWidth);
    for (var row = firstRow; row < endRow; row++) {
      let y = row % uniforms.outHeight * uniforms.strideHeight + tapRow;
      if (y < 0 || y >= uniforms.inHeight) { continue; }
      let line = (row / uniforms.outHeight * uniforms.inHeight + y) * uniforms.inWidth + tapColumn;
      var place = (line + firstColumn * uniforms.strideWidth) * channels + channel;
      var gradient = (row * uniforms.outWidth + firstColumn) * filters + filterOut;
      for (var column = firstColumn; column < endColumn; column++) {
        let v = x[place];
        let d = dy[gradient];
        ${sums(inputs)
          .map((index) => `sum${index} += ${part(inputs, index)} * d;`)
          .join('\n')}
        place += uniforms.strideWidth * channels;
        gradient += filters;
      }
    }
    let to = (index / filters * ${inputs}) * filters + filterOut;
    ${sums(inputs)
      .map((index) => `result[to + ${index} * filters] = sum${index};`)
      .join('\n')}`,
});

/** As many threads as keep a GPU busy. */
const wantedThreads = 16384;

/** The gradient of a convolution with respect to its filter. */
export function differentiateFilter(
  backend: WebGPUBackend,
  conv: Convolution,
  x: TensorInfo,
  dy: TensorInfo,
): TensorInfo {
  const [inputs, outputs] = [componentsFor(conv.inChannels), componentsFor(conv.outChannels)];
  const weights = conv.filterHeight * conv.filterWidth * conv.inChannels * conv.outChannels;
  const rows = conv.batchSize * conv.outHeight;
  const threadsPerPart = weights / inputs / outputs;
  const wantedParts = Math.min(rows, Math.ceil(wantedThreads / threadsPerPart));
  const rowsPerPart = Math.ceil(rows / wantedParts);
  const parts = Math.ceil(rows / rowsPerPart);
  const partial = runProgram(backend, filterGradient(inputs, outputs), [x, dy], {
    size: parts * weights,
    threads: parts * threadsPerPart,
    integers: [...geometryValues(conv), rowsPerPart],
  });
  if (parts === 1) return shaped(partial, conv.filterShape);
  const result = reduceRows(backend, partial, { outer: 1, rows: parts, inner: weights }, 'sum');
  backend.disposeData(partial.dataId);
  return shaped(result, conv.filterShape);
}
