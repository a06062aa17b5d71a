import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  Add,
  Maximum,
  Minimum,
  Multiply,
  RealDiv,
  Sub,
  type TensorInfo,
  backend_util,
  util,
} from '@tensorflow/tfjs-core';
import {
  type Components,
  type Program,
  componentsFor,
  elementType,
  runProgram,
  shaped,
} from './program.ts';

/** The operations in the order of the shader's cases: one pipeline knows them all. */
export const binaryKernels = [Add, Sub, Multiply, RealDiv, Minimum, Maximum] as const;
export type BinaryKernel = (typeof binaryKernels)[number];

const operations = ['a + b', 'a - b', 'a * b', 'a / b', 'min(a, b)', 'max(a, b)'];

const compute = (components: Components): string => `
  var value = ${elementType(components)}(0.0);
  switch (uniforms.operation) {
    ${operations.map((operation, index) => `case ${index}: { value = ${operation}; }`).join('\n')}
    default: {}
  }
  result[index] = value;`;

/**
 * Either input is read at `outer * outerStride + middle * middleStride + inner * innerStride`,
 * where a stride of 0 repeats it. Three axes are enough once neighbours that are repeated alike
 * are taken as one. A comparison that was cast to numbers is still integers in its buffer; hence
 * the conversions.
 */
const binary = (components: Components): Program => ({
  name: 'lab_binary',
  inputs: [
    ['p', components],
    ['q', components],
  ],
  components,
  integers: ['operation', 'middle', 'inner', 'a0', 'a1', 'a2', 'b0', 'b1', 'b2'],
  body: `
    let i2 = index % uniforms.inner;
    let line = index / uniforms.inner;
    let i1 = line % uniforms.middle;
    let i0 = line / uniforms.middle;
    let a = ${elementType(components)}(p[i0 * uniforms.a0 + i1 * uniforms.a1 + i2 * uniforms.a2]);
    let b = ${elementType(components)}(q[i0 * uniforms.b0 + i1 * uniforms.b1 + i2 * uniforms.b2]);
    ${compute(components)}`,
});

interface Axis {
  length: number;
  readonly repeatsA: boolean;
  readonly repeatsB: boolean;
}

/** The axes of the output with neighbours that are repeated alike merged, outermost first. */
function mergedAxes(shape: readonly number[], a: readonly number[], b: readonly number[]): Axis[] {
  const axes: Axis[] = [];
  shape.forEach((length, axis) => {
    if (length === 1) return;
    const own = (input: readonly number[]): number =>
      input[axis - shape.length + input.length] ?? 1;
    const [repeatsA, repeatsB] = [own(a) === 1, own(b) === 1];
    const last = axes.at(-1);
    if (last && last.repeatsA === repeatsA && last.repeatsB === repeatsB) last.length *= length;
    else axes.push({ length, repeatsA, repeatsB });
  });
  return axes;
}

/** Steps from one element to the next along each axis, in elements; 0 along repeated axes. */
function strides(axes: readonly Axis[], repeats: (axis: Axis) => boolean): number[] {
  let step = 1;
  return axes
    .toReversed()
    .map((axis) => {
      if (repeats(axis)) return 0;
      const stride = step;
      step *= axis.length;
      return stride;
    })
    .toReversed();
}

/** Adds, multiplies and so on; undefined where this is left to the stock kernel. */
export function binaryOperation(
  backend: WebGPUBackend,
  kernel: BinaryKernel,
  a: TensorInfo,
  b: TensorInfo,
): TensorInfo | undefined {
  if (a.dtype !== 'float32' || b.dtype !== 'float32' || backend.shouldExecuteOnCPU([a, b])) {
    return undefined;
  }
  const shape = backend_util.assertAndGetBroadcastShape(a.shape, b.shape);
  const axes = mergedAxes(shape, a.shape, b.shape);
  if (axes.length > 3 || shape.includes(0)) return undefined;
  while (axes.length < 3) axes.unshift({ length: 1, repeatsA: true, repeatsB: true });
  const [outer, middle, inner] = axes as [Axis, Axis, Axis];
  const wide = !inner.repeatsA && !inner.repeatsB;
  const components = wide ? componentsFor(inner.length) : 1;
  inner.length /= components;
  const size = util.sizeFromShape(shape);
  const result = runProgram(backend, binary(components), [a, b], {
    size,
    threads: outer.length * middle.length * inner.length,
    integers: [
      binaryKernels.indexOf(kernel),
      middle.length,
      inner.length,
      ...strides(axes, ({ repeatsA }) => repeatsA),
      ...strides(axes, ({ repeatsB }) => repeatsB),
    ],
  });
  return shaped(result, shape);
}
