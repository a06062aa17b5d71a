import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Convolution } from '../convolution.ts';
import { type Walk, correlate } from './correlation.ts';
import { withPadding } from './padding.ts';
import { type Program, runProgram, shaped } from './program.ts';

/** Turns a filter by 180 degrees and swaps its channels. */
const turn: Program = {
  name: 'lab_turn_filter',
  inputs: [['weights', 1]],
  components: 1,
  integers: ['taps', 'inChannels', 'outChannels'],
  body: `
    let input = index % uniforms.inChannels;
    let output = index / uniforms.inChannels % uniforms.outChannels;
    let tap = uniforms.taps - 1 - index / uniforms.inChannels / uniforms.outChannels;
    result[index] = weights[(tap * uniforms.inChannels + input) * uniforms.outChannels + output];`,
};

function turned(backend: WebGPUBackend, weights: TensorInfo): TensorInfo {
  const [height, width, inChannels, outChannels] = weights.shape as [
    number,
    number,
    number,
    number,
  ];
  const size = util.sizeFromShape(weights.shape);
  const integers = [height * width, inChannels, outChannels];
  const result = runProgram(backend, turn, [weights], { size, threads: size, integers });
  return shaped(result, [height, width, outChannels, inChannels]);
}

/** One axis of a convolution. */
interface Axis {
  readonly inputs: number;
  readonly outputs: number;
  readonly taps: number;
  readonly stride: number;
  /** Padding before the first input. */
  readonly before: number;
}

/**
 * With a stride, neighbouring inputs met different taps. Those a stride apart, one "phase", met the
 * same ones, so each phase is a plain correlation of the output's gradient with these taps.
 */
function phaseWalk({ inputs, taps, stride, before }: Axis, phase: number): Walk {
  const firstTap = (phase + before) % stride;
  const met = Math.max(0, Math.ceil((taps - firstTap) / stride));
  return {
    count: Math.max(0, Math.ceil((inputs - phase) / stride)),
    outFirst: phase,
    outStep: stride,
    inFirst: Math.floor((phase + before) / stride) - (met - 1),
    inStep: 1,
    taps: met,
    // In the turned filter the last tap comes first.
    tapFirst: taps - 1 - (firstTap + stride * (met - 1)),
    tapStep: stride,
  };
}

/** The walks of all phases, and the zeros that they need around the output's gradient. */
function phases(axis: Axis): { walks: Walk[]; before: number; after: number } {
  const walks = Array.from({ length: axis.stride }, (_, phase) => phaseWalk(axis, phase));
  const before = Math.max(0, ...walks.map(({ inFirst }) => -inFirst));
  const ends = walks.map(({ inFirst, count, taps }) => inFirst + count - 1 + taps - axis.outputs);
  return {
    walks: walks.map((walk) => ({ ...walk, inFirst: walk.inFirst + before })),
    before,
    after: Math.max(0, ...ends),
  };
}

/** The gradient of a convolution with respect to its input. */
export function differentiateInput(
  backend: WebGPUBackend,
  conv: Convolution,
  dy: TensorInfo,
  weights: TensorInfo,
): TensorInfo {
  const down = phases({
    inputs: conv.inHeight,
    outputs: conv.outHeight,
    taps: conv.filterHeight,
    stride: conv.strideHeight,
    before: conv.padInfo.top,
  });
  const across = phases({
    inputs: conv.inWidth,
    outputs: conv.outWidth,
    taps: conv.filterWidth,
    stride: conv.strideWidth,
    before: conv.padInfo.left,
  });
  const margins = {
    top: down.before,
    bottom: down.after,
    left: across.before,
    right: across.after,
  };
  const output = backend.makeTensorInfo(conv.inShape, 'float32');
  const filter = turned(backend, weights);
  withPadding(backend, dy, margins, (x) => {
    for (const rows of down.walks)
      for (const columns of across.walks)
        correlate(backend, { x, weights: filter, rows, columns }, output);
  });
  backend.disposeData(filter.dataId);
  return output;
}
