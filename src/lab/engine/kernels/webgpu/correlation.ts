import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import {
  type Components,
  type Program,
  componentsFor,
  elementType,
  runProgram,
} from './program.ts';

/** How one axis, down or across, is walked. All counts are in pixels or filter taps. */
export interface Walk {
  /** Outputs along the axis, and where they are written: at `outFirst + n * outStep`. */
  readonly count: number;
  readonly outFirst: number;
  readonly outStep: number;
  /** The n-th output sees the inputs from `inFirst + n * inStep` on, one for each tap. */
  readonly inFirst: number;
  readonly inStep: number;
  /** Filter taps that are used, from `tapFirst` in steps of `tapStep`. */
  readonly taps: number;
  readonly tapFirst: number;
  readonly tapStep: number;
}

const walkNames = [
  'Count',
  'OutFirst',
  'OutStep',
  'InFirst',
  'InStep',
  'Taps',
  'TapFirst',
  'TapStep',
];
const walkValues = (walk: Walk): number[] => [
  walk.count,
  walk.outFirst,
  walk.outStep,
  walk.inFirst,
  walk.inStep,
  walk.taps,
  walk.tapFirst,
  walk.tapStep,
];

/**
 * Pixels that one thread computes at once: each weight is read once for all of them. With eight,
 * SwiftShader needed minutes and 17 GB of memory to compile the shader.
 */
const pixelsPerThread = 4;

/** Repeats a piece of WGSL for each pixel of a thread; `#` stands for the pixel's number. */
const forEachPixel = (code: string): string =>
  Array.from({ length: pixelsPerThread }, (_, pixel) => code.replaceAll('#', String(pixel))).join(
    '\n',
  );

/**
 * One input channel, or four of them against four rows of the weights. The products are added one
 * after the other, whichever way: a channel of zeros then changes nothing, wherever it stands.
 */
const multiply = (inputs: Components): string =>
  inputs === 1
    ? `let w0 = weights[weight]; weight += filters;
       ${forEachPixel('sum# += x[place# + k] * w0;')}`
    : `let w0 = weights[weight]; let w1 = weights[weight + filters];
       let w2 = weights[weight + 2 * filters]; let w3 = weights[weight + 3 * filters];
       weight += 4 * filters;
       ${forEachPixel('let x# = x[place# + k]; sum# += x#.x * w0; sum# += x#.y * w1; sum# += x#.z * w2; sum# += x#.w * w3;')}`;

/** A thread computes four pixels of one output channel, or of four where they come in fours. */
const correlation = (inputs: Components, outputs: Components): Program => ({
  name: 'lab_correlation',
  inputs: [
    ['x', inputs],
    ['weights', outputs],
    ['bias', outputs],
  ],
  components: outputs,
  integers: [
    ...['positions', 'inHeight', 'inWidth', 'inChannels', 'filterWidth'],
    ...['outHeight', 'outWidth', 'outChannels', 'hasBias', 'relu'],
    ...walkNames.map((name) => `row${name}`),
    ...walkNames.map((name) => `column${name}`),
  ],
  body: `
    let filters = uniforms.outChannels / ${outputs};
    let channels = uniforms.inChannels / ${inputs};
    let channel = index % filters;
    let first = index / filters * ${pixelsPerThread};
    ${forEachPixel(`
      let position# = min(first + #, uniforms.positions - 1);
      let column# = position# % uniforms.columnCount;
      let line# = position# / uniforms.columnCount;
      let row# = line# % uniforms.rowCount;
      let sample# = line# / uniforms.rowCount;
      let top# = sample# * uniforms.inHeight + row# * uniforms.rowInStep + uniforms.rowInFirst;
      let left# = column# * uniforms.columnInStep + uniforms.columnInFirst;
      let corner# = (top# * uniforms.inWidth + left#) * channels;
      var sum# = ${elementType(outputs)}(0.0);`)}
    for (var i = 0; i < uniforms.rowTaps; i++) {
      let tapRow = (uniforms.rowTapFirst + i * uniforms.rowTapStep) * uniforms.filterWidth;
      for (var j = 0; j < uniforms.columnTaps; j++) {
        let tap = tapRow + uniforms.columnTapFirst + j * uniforms.columnTapStep;
        var weight = tap * uniforms.inChannels * filters + channel;
        let offset = (i * uniforms.inWidth + j) * channels;
        ${forEachPixel('let place# = corner# + offset;')}
        for (var k = 0; k < channels; k++) { ${multiply(inputs)} }
      }
    }
    if (uniforms.hasBias == 1) {
      let b = bias[channel];
      ${forEachPixel('sum# += b;')}
    }
    if (uniforms.relu == 1) {
      // So NaN stays what it is, unlike with max.
      let zero = ${elementType(outputs)}(0.0);
      ${forEachPixel('sum# = select(sum#, zero, sum# < zero);')}
    }
    ${forEachPixel(`if (first + # < uniforms.positions) {
      let y = sample# * uniforms.outHeight + row# * uniforms.rowOutStep + uniforms.rowOutFirst;
      let x = column# * uniforms.columnOutStep + uniforms.columnOutFirst;
      result[(y * uniforms.outWidth + x) * filters + channel] = sum#;
    }`)}`,
});

export interface Correlation {
  /** Pictures, NHWC, padded so that every tap falls inside. */
  readonly x: TensorInfo;
  /** [height, width, input channels, output channels]. */
  readonly weights: TensorInfo;
  readonly bias?: TensorInfo | undefined;
  readonly relu?: boolean;
  readonly rows: Walk;
  readonly columns: Walk;
}

/** Writes the sums of products of pictures and a filter into `output`, NHWC, or into part of it. */
export function correlate(
  backend: WebGPUBackend,
  { x, weights, bias, relu = false, rows, columns }: Correlation,
  output: TensorInfo,
): void {
  const [batch, inHeight, inWidth, inChannels] = x.shape as [number, number, number, number];
  const [, outHeight, outWidth, outChannels] = output.shape as [number, number, number, number];
  const [, filterWidth] = weights.shape as [number, number];
  const positions = batch * rows.count * columns.count;
  if (positions === 0) return;
  const outputs = componentsFor(outChannels);
  const sizes = [
    positions,
    inHeight,
    inWidth,
    inChannels,
    filterWidth,
    outHeight,
    outWidth,
    outChannels,
  ];
  runProgram(
    backend,
    correlation(componentsFor(inChannels), outputs),
    // Some buffer must stand in for a bias that is not there.
    [x, weights, bias ?? weights],
    {
      size: batch * outHeight * outWidth * outChannels,
      threads: Math.ceil(positions / pixelsPerThread) * (outChannels / outputs),
      integers: [
        ...sizes,
        Number(bias !== undefined),
        Number(relu),
        ...walkValues(rows),
        ...walkValues(columns),
      ],
    },
    output,
  );
}
