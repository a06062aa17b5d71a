import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Convolution } from '../convolution.ts';
import { forwardMargins } from './forward.ts';
import { withPadding } from './padding.ts';
import {
  type Components,
  type Program,
  componentsFor,
  elementType,
  runProgram,
  shaped,
} from './program.ts';
import { reduceRows } from './reduction.ts';

interface Block {
  readonly inputs: Components;
  readonly outputs: Components;
  /** Elements of the output's gradient that a thread reads at once, side by side. */
  readonly wide: 1 | 2;
}

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** A piece of WGSL for each sum of a thread: `$i` is its input channel, `$o` its place side by side. */
const forEachSum = ({ inputs, wide }: Block, code: string): string =>
  count(inputs)
    .flatMap((input) =>
      count(wide).map((output) =>
        code.replaceAll('$i', String(input)).replaceAll('$o', String(output)),
      ),
    )
    .join('\n');

/**
 * A thread follows one filter tap over some rows of the pictures, for a block of input and output
 * channels. The rows are shared out among many threads, and the partial sums are added up
 * afterwards: the stock kernel has one thread a weight, which is little work side by side.
 */
const filterGradient = (block: Block): Program => ({
  name: `lab_filter_gradient_${block.wide}`,
  inputs: [
    ['x', block.inputs],
    ['dy', block.outputs],
  ],
  components: block.outputs,
  integers: [
    ...['rows', 'rowsPerPart', 'taps', 'filterWidth', 'inHeight', 'inWidth', 'channels'],
    ...['outHeight', 'outWidth', 'filters', 'strideHeight', 'strideWidth'],
  ],
  body: `
    let blocks = uniforms.filters / ${block.wide};
    let filterOut = index % blocks * ${block.wide};
    let line = index / blocks;
    let channel = line % uniforms.channels;
    let tap = line / uniforms.channels % uniforms.taps;
    let part = line / uniforms.channels / uniforms.taps;
    let tapRow = tap / uniforms.filterWidth;
    let tapColumn = tap % uniforms.filterWidth;
    ${forEachSum(block, `var sum$i$o = ${elementType(block.outputs)}(0.0);`)}
    let end = min((part + 1) * uniforms.rowsPerPart, uniforms.rows);
    for (var row = part * uniforms.rowsPerPart; row < end; row++) {
      let y = row / uniforms.outHeight * uniforms.inHeight + row % uniforms.outHeight * uniforms.strideHeight + tapRow;
      var place = (y * uniforms.inWidth + tapColumn) * uniforms.channels + channel;
      var gradient = row * uniforms.outWidth * uniforms.filters + filterOut;
      for (var column = 0; column < uniforms.outWidth; column++) {
        let v = x[place];
        ${count(block.wide)
          .map((output) => `let d${output} = dy[gradient + ${output}];`)
          .join(' ')}
        ${forEachSum(block, `sum$i$o += v${block.inputs === 4 ? '[$i]' : ''} * d$o;`)}
        place += uniforms.strideWidth * uniforms.channels;
        gradient += uniforms.filters;
      }
    }
    let to = line * ${block.inputs} * uniforms.filters + filterOut;
    ${forEachSum(block, 'result[to + $i * uniforms.filters + $o] = sum$i$o;')}`,
});

function blockFor(conv: Convolution): Block {
  const [inputs, outputs] = [componentsFor(conv.inChannels), componentsFor(conv.outChannels)];
  return { inputs, outputs, wide: (conv.outChannels / outputs) % 2 === 0 ? 2 : 1 };
}

/** As many threads as keep a GPU busy. */
const wantedThreads = 16384;

function partialGradients(
  backend: WebGPUBackend,
  conv: Convolution,
  x: TensorInfo,
  dy: TensorInfo,
): { partial: TensorInfo; parts: number } {
  const block = blockFor(conv);
  const { inputs, outputs, wide } = block;
  const taps = conv.filterHeight * conv.filterWidth;
  const weights = taps * conv.inChannels * conv.outChannels;
  const rows = conv.batchSize * conv.outHeight;
  const threadsPerPart = weights / inputs / outputs / wide;
  const rowsPerPart = Math.max(1, Math.floor((rows * threadsPerPart) / wantedThreads));
  const parts = Math.ceil(rows / rowsPerPart);
  const [, inHeight, inWidth] = x.shape as [number, number, number];
  const partial = runProgram(backend, filterGradient(block), [x, dy], {
    size: parts * weights,
    threads: parts * threadsPerPart,
    integers: [
      ...[rows, rowsPerPart, taps, conv.filterWidth, inHeight, inWidth, conv.inChannels / inputs],
      ...[conv.outHeight, conv.outWidth, conv.outChannels / outputs],
      ...[conv.strideHeight, conv.strideWidth],
    ],
  });
  return { partial, parts };
}

/** The gradient of a convolution with respect to its filter. */
export function differentiateFilter(
  backend: WebGPUBackend,
  conv: Convolution,
  x: TensorInfo,
  dy: TensorInfo,
): TensorInfo {
  const { partial, parts } = withPadding(backend, x, forwardMargins(conv), (padded) =>
    partialGradients(backend, conv, padded, dy),
  );
  if (parts === 1) return shaped(partial, conv.filterShape);
  const inner = conv.filterShape.reduce((product, length) => product * length, 1);
  const result = reduceRows(backend, partial, { outer: 1, rows: parts, inner }, 'sum');
  backend.disposeData(partial.dataId);
  return shaped(result, conv.filterShape);
}
