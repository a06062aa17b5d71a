import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Convolution } from '../convolution.ts';
import { forEachPixel, geometryNames, geometryValues, pixelsPerThread } from './geometry.ts';
import {
  type Components,
  type Program,
  componentsFor,
  elementType,
  runProgram,
  shaped,
} from './program.ts';

/** One input channel, or four of them against four rows of the weights. */
const multiply = (inputs: Components): string =>
  inputs === 1
    ? `let w0 = weights[weight]; weight += filters;
       ${forEachPixel('sum# += x# * w0;')}`
    : `let w0 = weights[weight]; let w1 = weights[weight + filters];
       let w2 = weights[weight + 2 * filters]; let w3 = weights[weight + 3 * filters];
       weight += 4 * filters;
       ${forEachPixel('sum# += x#.x * w0 + x#.y * w1 + x#.z * w2 + x#.w * w3;')}`;

/** A thread computes four pixels of one output channel, or of four where they come in fours. */
const forward = (inputs: Components, outputs: Components): Program => ({
  name: 'lab_convolution',
  inputs: [
    ['x', inputs],
    ['weights', outputs],
    ['bias', outputs],
  ],
  components: outputs,
  integers: [...geometryNames, 'hasBias', 'relu'],
  body: `
    let filters = uniforms.outChannels / ${outputs};
    let channels = uniforms.inChannels / ${inputs};
    let channel = index % filters;
    let first = index / filters * ${pixelsPerThread};
    let rows = uniforms.batch * uniforms.outHeight;
    ${forEachPixel(`
      let row# = (first + #) / uniforms.outWidth;
      let top# = row# % uniforms.outHeight * uniforms.strideHeight - uniforms.top;
      let left# = (first + #) % uniforms.outWidth * uniforms.strideWidth - uniforms.left;
      let sample# = row# / uniforms.outHeight * uniforms.inHeight;
      var sum# = ${elementType(outputs)}(0.0);`)}
    for (var tapRow = 0; tapRow < uniforms.filterHeight; tapRow++) {
      for (var tapColumn = 0; tapColumn < uniforms.filterWidth; tapColumn++) {
        var weight = (tapRow * uniforms.filterWidth + tapColumn) * uniforms.inChannels * filters + channel;
        ${forEachPixel(`
          let y# = top# + tapRow;
          let column# = left# + tapColumn;
          let inside# = row# < rows && y# >= 0 && y# < uniforms.inHeight && column# >= 0 && column# < uniforms.inWidth;
          let place# = select(0, ((sample# + y#) * uniforms.inWidth + column#) * channels, inside#);`)}
        for (var k = 0; k < channels; k++) {
          ${forEachPixel(`let x# = select(${elementType(inputs)}(0.0), x[place# + k], inside#);`)}
          ${multiply(inputs)}
        }
      }
    }
    if (uniforms.hasBias == 1) {
      let b = bias[channel];
      ${forEachPixel('sum# += b;')}
    }
    if (uniforms.relu == 1) {
      ${forEachPixel(`sum# = select(sum#, ${elementType(outputs)}(0.0), sum# < ${elementType(outputs)}(0.0));`)}
    }
    ${forEachPixel('if (row# < rows) { result[(first + #) * filters + channel] = sum#; }')}`,
});

/** The convolution of x with the weights, with a bias and ReLU where they are asked for. */
export function convolve(
  backend: WebGPUBackend,
  conv: Convolution,
  x: TensorInfo,
  weights: TensorInfo,
  { bias, relu = false }: { readonly bias?: TensorInfo | undefined; readonly relu?: boolean } = {},
): TensorInfo {
  const outputs = componentsFor(conv.outChannels);
  const positions = conv.batchSize * conv.outHeight * conv.outWidth;
  const result = runProgram(
    backend,
    forward(componentsFor(conv.inChannels), outputs),
    // Some buffer must stand in for a bias that is not there.
    [x, weights, bias ?? weights],
    {
      size: positions * conv.outChannels,
      threads: Math.ceil(positions / pixelsPerThread) * (conv.outChannels / outputs),
      integers: [...geometryValues(conv), Number(bias !== undefined), Number(relu)],
    },
  );
  return shaped(result, conv.outShape);
}
