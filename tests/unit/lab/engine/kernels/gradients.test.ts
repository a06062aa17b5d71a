import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { backends, tolerance } from './support/backends.ts';
import { finiteDifferences, numbers, relativeDifference, size } from './support/numbers.ts';
import { operations } from './support/operations.ts';

describe.each(backends)('the operations that the lab uses, on $backend', ({ start }) => {
  beforeAll(start);

  it.each(operations)('$name agrees with finite differences', async (operation) => {
    const { inputs, run, reference } = operation;
    const values = inputs.map((shape, index) => numbers(size(shape), index + 1));
    const tensors = values.map((value, index) => tf.tensor(value, inputs[index]));
    const output = run(...tensors);
    const dy = numbers(output.size, 9);
    const expected = reference(...values.map((value) => Float64Array.from(value)));
    expect(relativeDifference(await output.data(), expected)).toBeLessThan(tolerance);
    const gradients = tf.grads(run)(tensors, tf.tensor(dy, output.shape));
    for (const [place, gradient] of gradients.entries()) {
      const loss = (value: Float64Array): number => {
        const changed = values.map((old, index) =>
          index === place ? value : Float64Array.from(old),
        );
        return reference(...changed).reduce((sum, y, index) => sum + y * (dy[index] ?? 0), 0);
      };
      expect(gradient.shape).toEqual(inputs[place]);
      const slopes = finiteDifferences(loss, values[place] ?? [], 2 ** -14);
      expect(relativeDifference(await gradient.data(), slopes)).toBeLessThan(tolerance);
    }
  });
});
