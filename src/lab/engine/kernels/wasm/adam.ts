import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';
import { type AdamAttributes, adamName } from '../adam.ts';

/** Weight, first and second moment in one pass over the values, without memory in between. */
export const adamKernel: KernelConfig = {
  kernelName: adamName,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const names = ['weight', 'gradient', 'first', 'second'] as const;
    const given = names.map((name) => inputs[name]);
    const wasm = backend as BackendWasm;
    const shape = given[0]?.shape ?? [];
    const outputs = [0, 1, 2].map(() => wasm.makeOutput(shape, 'float32'));
    // Views come last: making an output may move the heap.
    const [weight, gradient, first, second, nextWeight, nextFirst, nextSecond] = [
      ...given,
      ...outputs,
    ].map((tensor) => wasm.typedArrayFromHeap(tensor as TensorInfo) as Float32Array) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const { firstDecay, secondDecay, stepSize, epsilon } = attrs as unknown as AdamAttributes;
    for (let index = 0; index < weight.length; index += 1) {
      const slope = gradient[index] as number;
      const oldFirst = first[index] as number;
      const oldSecond = second[index] as number;
      const newFirst = oldFirst + (slope - oldFirst) * (1 - firstDecay);
      const newSecond = oldSecond + (slope * slope - oldSecond) * (1 - secondDecay);
      nextFirst[index] = newFirst;
      nextSecond[index] = newSecond;
      const move = (stepSize * newFirst) / (Math.sqrt(newSecond) + epsilon);
      nextWeight[index] = (weight[index] as number) - move;
    }
    return outputs;
  },
};
