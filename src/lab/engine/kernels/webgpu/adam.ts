import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { AdamAttributes } from '../adam.ts';
import { type Program, runProgram, shaped } from './program.ts';

/** Moves a moving mean towards the gradient, or towards its square. */
const moment: Program = {
  name: 'lab_adam_moment',
  inputs: [
    ['old', 1],
    ['gradient', 1],
  ],
  components: 1,
  integers: ['isSquared'],
  floats: ['rate'],
  body: `
    let slope = gradient[index];
    let value = select(slope, slope * slope, uniforms.isSquared == 1);
    result[index] = old[index] + (value - old[index]) * uniforms.rate;`,
};

const move: Program = {
  name: 'lab_adam_move',
  inputs: [
    ['weight', 1],
    ['first', 1],
    ['second', 1],
  ],
  components: 1,
  integers: [],
  floats: ['stepSize', 'epsilon'],
  body: `
    let length = uniforms.stepSize * first[index] / (sqrt(second[index]) + uniforms.epsilon);
    result[index] = weight[index] - length;`,
};

/** Weight, first and second moment after one step: three passes instead of a dozen operations. */
export function updateByAdam(
  backend: WebGPUBackend,
  input: (name: string) => TensorInfo,
  { firstDecay, secondDecay, stepSize, epsilon }: AdamAttributes,
): TensorInfo[] {
  const [weight, gradient] = [input('weight'), input('gradient')];
  const size = util.sizeFromShape(weight.shape);
  const each = { size, threads: size };
  const [first, second] = ([0, 1] as const).map((isSquared) =>
    runProgram(backend, moment, [input(isSquared ? 'second' : 'first'), gradient], {
      ...each,
      integers: [isSquared],
      floats: [1 - (isSquared ? secondDecay : firstDecay)],
    }),
  ) as [TensorInfo, TensorInfo];
  const moved = runProgram(backend, move, [weight, first, second], {
    ...each,
    integers: [],
    floats: [stepSize, epsilon],
  });
  return [moved, first, second].map((tensor) => shaped(tensor, weight.shape));
}
