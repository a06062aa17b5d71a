import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import {
  type Components,
  type Program,
  componentsFor,
  elementType,
  runProgram,
  shaped,
} from './program.ts';

/** Rows and columns of zeros around a picture. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const pad = (components: Components): Program => ({
  name: 'lab_pad',
  inputs: [['x', components]],
  components,
  integers: ['height', 'width', 'channels', 'paddedHeight', 'paddedWidth', 'top', 'left'],
  body: `
    let channel = index % uniforms.channels;
    let place = index / uniforms.channels;
    let column = place % uniforms.paddedWidth - uniforms.left;
    let line = place / uniforms.paddedWidth;
    let row = line % uniforms.paddedHeight - uniforms.top;
    let sample = line / uniforms.paddedHeight;
    let inside = row >= 0 && row < uniforms.height && column >= 0 && column < uniforms.width;
    let source = ((sample * uniforms.height + row) * uniforms.width + column) * uniforms.channels + channel;
    result[index] = select(${elementType(components)}(0.0), x[select(0, source, inside)], inside);`,
});

/** Sets pictures, NHWC, into zeros; without margins it returns them as they are. */
function padPictures(backend: WebGPUBackend, x: TensorInfo, margins: Margins): TensorInfo {
  const { top, bottom, left, right } = margins;
  if (top + bottom + left + right === 0) return x;
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const components = componentsFor(channels);
  const shape = [batch, height + top + bottom, width + left + right, channels] as const;
  const size = shape.reduce((product, length) => product * length, 1);
  const result = runProgram(backend, pad(components), [x], {
    size,
    threads: size / components,
    integers: [height, width, channels / components, shape[1], shape[2], top, left],
  });
  return shaped(result, shape);
}

/** Works on padded pictures and gives their memory back. */
export function withPadding<Result>(
  backend: WebGPUBackend,
  x: TensorInfo,
  margins: Margins,
  work: (padded: TensorInfo) => Result,
): Result {
  const padded = padPictures(backend, x, margins);
  const result = work(padded);
  if (padded !== x) backend.disposeData(padded.dataId);
  return result;
}
