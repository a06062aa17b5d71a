import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  Abs,
  Exp,
  Log,
  Neg,
  Relu,
  Sigmoid,
  Sign,
  Sqrt,
  Square,
  Step,
  Tanh,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import { type Program, runProgram, shaped } from './program.ts';

/** What a thread computes of its value x; comparisons with NaN are false, so that NaN stays. */
const operations: Readonly<Record<string, string>> = {
  [Abs]: 'abs(x)',
  [Exp]: 'exp(x)',
  [Log]: 'log(x)',
  [Neg]: '-x',
  [Relu]: 'select(x, 0.0, x < 0.0)',
  [Sigmoid]: '1.0 / (1.0 + exp(-x))',
  [Sign]: 'sign(x)',
  [Sqrt]: 'sqrt(x)',
  [Square]: 'x * x',
  [Step]: 'select(0.0, 1.0, x > 0.0)',
  // tanh of a large value overflows on some drivers; 1 is reached long before 15.
  [Tanh]: 'tanh(clamp(x, -15.0, 15.0))',
};
export const unaryKernels = Object.keys(operations);

const unary: Program = {
  name: 'lab_unary',
  inputs: [['values', 1]],
  components: 1,
  integers: ['operation'],
  body: `
    let x = values[index];
    var y = x;
    switch (uniforms.operation) {
      ${Object.values(operations)
        .map((operation, index) => `case ${index}: { y = ${operation}; }`)
        .join('\n')}
      default: {}
    }
    result[index] = y;`,
};

/** A function of each value by itself; undefined where this is left to the stock kernel. */
export function unaryOperation(
  backend: WebGPUBackend,
  kernel: string,
  x: TensorInfo,
): TensorInfo | undefined {
  const size = util.sizeFromShape(x.shape);
  if (x.dtype !== 'float32' || size === 0 || backend.shouldExecuteOnCPU([x])) return undefined;
  const integers = [unaryKernels.indexOf(kernel)];
  return shaped(runProgram(backend, unary, [x], { size, threads: size, integers }), x.shape);
}
