import '@tensorflow/tfjs-backend-cpu';
import { setBackend, type Tensor3D, tensor, tensor2d, valueAndGrad } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { startWasm } from '../../../../scripts/lab/node-backend.ts';
import { randomStream } from '../../../../src/lab/scenes/random.ts';
import { boxLoss } from '../../../../src/lab/training/box-loss.ts';

const random = randomStream(3);
const maps = Float32Array.from({ length: 2 * 36 * 5 }, () => 4 * random() - 2);
const wanted = [0.1, 0.2, 0.7, 0.6, 0.3, 0.3, 0.9, 0.8];

beforeAll(startWasm);

async function lossAndSlopes(backend: string) {
  await setBackend(backend);
  const targets = tensor2d(wanted, [2, 4]);
  const differentiate = valueAndGrad((given) => boxLoss(given as Tensor3D, targets));
  const { value, grad } = differentiate(tensor(maps, [2, 36, 5]));
  return { loss: value.dataSync()[0] as number, slopes: grad.dataSync() };
}

it('is the same as one operation on WASM and as many on the plain backend', async () => {
  const [one, many] = [await lossAndSlopes('wasm'), await lossAndSlopes('cpu')];
  expect(one.loss).toBeCloseTo(many.loss, 5);
  const greatest = Math.max(...many.slopes.map(Math.abs));
  one.slopes.forEach((slope, index) => {
    expect(Math.abs(slope - (many.slopes[index] as number))).toBeLessThan(1e-5 * greatest);
  });
});
