import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerGradients } from '../../../../src/lab/kernels/gradients/register.ts';
import { registerWasmKernels } from '../../../../src/lab/kernels/wasm/register.ts';
import { finiteDifferences, numbers, relativeDifference, size } from './support/numbers.ts';
import { operations } from './support/operations.ts';
import { startWasm } from './support/wasm.ts';

beforeAll(async () => {
  await startWasm();
  registerGradients();
  registerWasmKernels();
});

describe('the gradients of the operations that the lab uses, on WASM', () => {
  it.each(operations)('$name agrees with finite differences', ({ inputs, run, reference }) => {
    const values = inputs.map((shape, index) => numbers(size(shape), index + 1));
    const tensors = values.map((value, index) => tf.tensor(value, inputs[index]));
    const output = run(...tensors);
    const dy = numbers(output.size, 9);
    const expected = reference(...values.map((value) => Float64Array.from(value)));
    expect(relativeDifference(output.dataSync(), expected)).toBeLessThan(1e-5);
    const gradients = tf.grads(run)(tensors, tf.tensor(dy, output.shape));
    gradients.forEach((gradient, place) => {
      const loss = (value: Float64Array): number => {
        const changed = values.map((old, index) =>
          index === place ? value : Float64Array.from(old),
        );
        return reference(...changed).reduce((sum, y, index) => sum + y * (dy[index] ?? 0), 0);
      };
      expect(gradient.shape).toEqual(inputs[place]);
      const slopes = finiteDifferences(loss, values[place] ?? [], 2 ** -14);
      expect(relativeDifference(gradient.dataSync(), slopes)).toBeLessThan(1e-5);
    });
  });
});
