import { type Tensor1D, tensor1d, valueAndGrad } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { crossEntropy } from '../../../../src/lab/training/classify.ts';

beforeAll(startWasm);

const differentiate = (logits: readonly number[], labels: readonly number[]) => {
  const slopes = valueAndGrad((z) => crossEntropy(z as Tensor1D, tensor1d([...labels])));
  const { value, grad } = slopes(tensor1d([...logits]));
  return { loss: value.dataSync()[0] as number, slopes: Array.from(grad.dataSync()) };
};

it('is ln 2 for a network that does not know, with slopes towards the labels', () => {
  const { loss, slopes } = differentiate([0, 0], [1, 0]);
  expect(loss).toBeCloseTo(Math.LN2, 6);
  expect(slopes).toEqual([-0.25, 0.25]);
});

it('agrees with -ln of the probability given to the right answer', () => {
  const probability = 1 / (1 + Math.exp(-1.5));
  const { loss, slopes } = differentiate([1.5], [1]);
  expect(loss).toBeCloseTo(-Math.log(probability), 6);
  expect(slopes[0]).toBeCloseTo(probability - 1, 6);
});

it('neither overflows nor loses its slope for logits of any size', () => {
  const { loss, slopes } = differentiate([200, -200], [0, 0]);
  expect(loss).toBeCloseTo(100, 4);
  expect(slopes[0]).toBeCloseTo(0.5, 6);
  expect(slopes[1]).toBeCloseTo(0, 6);
});
