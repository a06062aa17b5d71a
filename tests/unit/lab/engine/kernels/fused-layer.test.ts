import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { convolutionLayer } from '../../../../../src/lab/engine/kernels/fused-layer.ts';
import { backends, tolerance } from './support/backends.ts';
import { type Case, convolve, outputShape } from './support/convolution.ts';
import { finiteDifferences, numbers, relativeDifference, size } from './support/numbers.ts';

const shape: Case = {
  name: 'a layer',
  input: [2, 6, 4, 3],
  filter: [3, 3, 3, 4],
  stride: [2, 2],
  pad: 'same',
};
const filters = shape.filter[3];

type Parameters = [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];

/** The layer in double precision. */
function reference([x, kernel, bias, scale]: Parameters): Float64Array {
  return convolve(shape, x, kernel).map((sum, index) => {
    const channel = index % filters;
    return Math.max(0, (scale[channel] ?? 0) * (sum + (bias[channel] ?? 0)));
  });
}

const values = [size(shape.input), size(shape.filter), filters, filters].map((count, index) =>
  numbers(count, index + 1),
);
const shapes = [shape.input, shape.filter, [filters], [filters]];
const tensors = () => values.map((value, index) => tf.tensor(value, shapes[index]));

const layer = (...[x, kernel, bias, scale]: tf.Tensor[]): tf.Tensor =>
  convolutionLayer(
    x as tf.Tensor4D,
    { kernel: kernel as tf.Tensor4D, bias: bias as tf.Tensor1D, scale: scale as tf.Tensor1D },
    2,
  );

describe.each(backends)('the convolution layer as one operation, on $backend', ({ start }) => {
  beforeAll(start);

  it('computes ReLU(scale · (x * kernel + bias))', async () => {
    const output = layer(...tensors());
    expect(output.shape).toEqual(outputShape(shape));
    const expected = reference(values as unknown as Parameters);
    expect(relativeDifference(await output.data(), expected)).toBeLessThan(tolerance);
  });

  it.each(['input', 'kernel', 'bias', 'scale'])(
    'has the right gradient of its %s',
    async (name) => {
      const place = ['input', 'kernel', 'bias', 'scale'].indexOf(name);
      const dy = numbers(size(outputShape(shape)), 9);
      const loss = (value: Float64Array): number => {
        const changed = values.map((old, index) => (index === place ? value : old));
        return reference(changed as unknown as Parameters).reduce(
          (sum, y, index) => sum + y * (dy[index] ?? 0),
          0,
        );
      };
      const gradient = tf.grads(layer)(tensors(), tf.tensor(dy, outputShape(shape)))[place];
      const slopes = finiteDifferences(loss, values[place] ?? [], 2 ** -20);
      expect(relativeDifference((await gradient?.data()) ?? [], slopes)).toBeLessThan(tolerance);
    },
  );

  it('does not compute the gradient of an input that does not learn', async () => {
    const [x, kernel, bias, scale] = tensors() as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const before = tf.memory().numTensors;
    const names: string[] = [];
    const stock = tf.getKernel(tf.Conv2DBackpropInput, tf.getBackend());
    tf.unregisterKernel(tf.Conv2DBackpropInput, tf.getBackend());
    tf.registerKernel({
      ...stock,
      kernelFunc: (call) => {
        names.push(stock.kernelName);
        return stock.kernelFunc(call);
      },
    });
    tf.dispose(tf.grad((w) => layer(x, w, bias, scale))(kernel));
    expect(names).toEqual([]);
    tf.dispose(tf.grad((input) => layer(input, kernel, bias, scale))(x));
    expect(names).toEqual([stock.kernelName]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
