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

/** Adds what one output channel, or four of them, say to one input channel, or to four. */
const multiply = (inputs: Components, outputs: Components): string => {
  const weight = (channel: number): string => `weights[weight + ${channel} * filters]`;
  if (inputs === 1 && outputs === 1) {
    return `let w0 = ${weight(0)}; ${forEachPixel('sum# += d# * w0;')}`;
  }
  if (inputs === 1) return `let w0 = ${weight(0)}; ${forEachPixel('sum# += dot(d#, w0);')}`;
  const loads = `let w0 = ${weight(0)}; let w1 = ${weight(1)}; let w2 = ${weight(2)}; let w3 = ${weight(3)};`;
  return outputs === 1
    ? `${loads} ${forEachPixel('sum# += d# * vec4<f32>(w0, w1, w2, w3);')}`
    : `${loads} ${forEachPixel('sum# += vec4<f32>(dot(d#, w0), dot(d#, w1), dot(d#, w2), dot(d#, w3));')}`;
};

/**
 * With a stride, neighbouring pixels meet different taps of the filter. A thread's four pixels are
 * therefore taken a stride apart, from one "phase" of the picture, so that all need the same taps.
 */
const inputGradient = (inputs: Components, outputs: Components): Program => ({
  name: 'lab_input_gradient',
  inputs: [
    ['dy', outputs],
    ['weights', outputs],
  ],
  components: inputs,
  integers: [...geometryNames, 'phaseRows', 'phaseColumns', 'groupsPerPhase'],
  body: `
    let filters = uniforms.outChannels / ${outputs};
    let channels = uniforms.inChannels / ${inputs};
    let channel = index % channels;
    let group = index / channels;
    let phase = group / uniforms.groupsPerPhase;
    let phaseRow = phase / uniforms.strideWidth;
    let phaseColumn = phase % uniforms.strideWidth;
    let first = group % uniforms.groupsPerPhase * ${pixelsPerThread};
    ${forEachPixel(`
      let line# = (first + #) / uniforms.phaseColumns;
      let sample# = line# / uniforms.phaseRows;
      let row# = line# % uniforms.phaseRows * uniforms.strideHeight + phaseRow;
      let column# = (first + #) % uniforms.phaseColumns * uniforms.strideWidth + phaseColumn;
      let valid# = sample# < uniforms.batch && row# < uniforms.inHeight && column# < uniforms.inWidth;
      var sum# = ${elementType(inputs)}(0.0);`)}
    for (var tapRow = 0; tapRow < uniforms.filterHeight; tapRow++) {
      let down = phaseRow + uniforms.top - tapRow;
      if (down % uniforms.strideHeight != 0) { continue; }
      for (var tapColumn = 0; tapColumn < uniforms.filterWidth; tapColumn++) {
        let across = phaseColumn + uniforms.left - tapColumn;
        if (across % uniforms.strideWidth != 0) { continue; }
        ${forEachPixel(`
          let y# = (row# + uniforms.top - tapRow) / uniforms.strideHeight;
          let x# = (column# + uniforms.left - tapColumn) / uniforms.strideWidth;
          let inside# = valid# && row# + uniforms.top >= tapRow && y# < uniforms.outHeight
            && column# + uniforms.left >= tapColumn && x# < uniforms.outWidth;
          let place# = select(0, ((sample# * uniforms.outHeight + y#) * uniforms.outWidth + x#) * filters, inside#);`)}
        var weight = ((tapRow * uniforms.filterWidth + tapColumn) * uniforms.inChannels + channel * ${inputs}) * filters;
        for (var k = 0; k < filters; k++) {
          ${forEachPixel(`let d# = select(${elementType(outputs)}(0.0), dy[place# + k], inside#);`)}
          ${multiply(inputs, outputs)}
          weight++;
        }
      }
    }
    ${forEachPixel(`if (valid#) {
      result[((sample# * uniforms.inHeight + row#) * uniforms.inWidth + column#) * channels + channel] = sum#;
    }`)}`,
});

/** The gradient of a convolution with respect to its input. */
export function differentiateInput(
  backend: WebGPUBackend,
  conv: Convolution,
  dy: TensorInfo,
  weights: TensorInfo,
): TensorInfo {
  const inputs = componentsFor(conv.inChannels);
  const phaseRows = Math.ceil(conv.inHeight / conv.strideHeight);
  const phaseColumns = Math.ceil(conv.inWidth / conv.strideWidth);
  const groupsPerPhase = Math.ceil((conv.batchSize * phaseRows * phaseColumns) / pixelsPerThread);
  const phases = conv.strideHeight * conv.strideWidth;
  const result = runProgram(
    backend,
    inputGradient(inputs, componentsFor(conv.outChannels)),
    [dy, weights],
    {
      size: conv.batchSize * conv.inHeight * conv.inWidth * conv.inChannels,
      threads: phases * groupsPerPhase * (conv.inChannels / inputs),
      integers: [...geometryValues(conv), phaseRows, phaseColumns, groupsPerPhase],
    },
  );
  return shaped(result, conv.inShape);
}
