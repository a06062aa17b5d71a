import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';

/** How many numbers one element of a buffer holds: `f32` or `vec4<f32>`. */
export type Components = 1 | 4;

/**
 * A compute shader without workgroup memory and barriers: every thread works alone. Software
 * renderers run barriers badly. All sizes are uniforms, so that layers of different sizes share
 * one compiled pipeline; compiling them is what makes a first step slow.
 */
export interface Program {
  /** Tells it from all other programs, together with the components. */
  readonly name: string;
  readonly inputs: readonly (readonly [name: string, components: Components])[];
  readonly components: Components;
  /** Names of the 32-bit integers that the shader reads as `uniforms.name`. */
  readonly integers: readonly string[];
  /** Names of numbers that the shader reads in the same way; none when left out. */
  readonly floats?: readonly string[];
  /** WGSL statements of one thread: reads `index`, writes the buffer `result`. */
  readonly body: string;
}

interface Run {
  /** Numbers of the output. */
  readonly size: number;
  readonly threads: number;
  /** Values of the program's integers, in their order. */
  readonly integers: readonly number[];
  readonly floats?: readonly number[];
}

const workgroupSize = 64;

/** The type in WGSL of an element. */
export const elementType = (components: Components): string =>
  components === 4 ? 'vec4<f32>' : 'f32';

/** Four numbers at a time where the rows of these lengths allow it. */
export const componentsFor = (...lengths: number[]): Components =>
  lengths.every((length) => length % 4 === 0) ? 4 : 1;

const flat = (tensor: TensorInfo): TensorInfo => ({
  ...tensor,
  shape: [util.sizeFromShape(tensor.shape)],
});

/**
 * Runs a program; the output is a new tensor of one axis, or the one that is given. Inputs are
 * passed flat as well, since TF.js would otherwise compile a pipeline for each mix of ranks.
 */
export function runProgram(
  backend: WebGPUBackend,
  { name, inputs, components, integers, floats = [], body }: Program,
  tensors: readonly TensorInfo[],
  { size, threads, integers: integerValues, floats: floatValues = [] }: Run,
  output?: TensorInfo,
): TensorInfo {
  const program: WebGPUProgram = {
    shaderKey: [name, components, ...inputs.map(([, count]) => count)].join('_'),
    variableNames: inputs.map(([input]) => input),
    variableComponents: inputs.map(([, count]) => count),
    outputComponent: components,
    outputShape: [size],
    uniforms: [
      ...['threads', ...integers].map((integer) => `${integer} : i32,`),
      ...floats.map((float) => `${float} : f32,`),
    ].join(' '),
    workgroupSize: [workgroupSize, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(threads / workgroupSize), 1, 1],
    getUserCode: () =>
      `fn main(index : i32) {\nif (index >= uniforms.threads) { return; }\n${body}\n}`,
  };
  const uniforms = [
    ...[threads, ...integerValues].map((value) => ({ type: 'int32', data: [value] })),
    ...floatValues.map((value) => ({ type: 'float32', data: [value] })),
  ];
  const target = output && flat(output);
  return backend.runWebGPUProgram(program, tensors.map(flat), 'float32', uniforms, target);
}

/** The same numbers under another shape. */
export const shaped = (tensor: TensorInfo, shape: readonly number[]): TensorInfo => ({
  ...tensor,
  shape: [...shape],
});
