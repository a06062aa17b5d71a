import { tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { named, type Weights } from '../../../../../src/lab/engine/network/parameters.ts';
import { lion } from '../../../../../src/lab/training/step/update-rules.ts';
import { Optimizer } from '../../../../../src/lab/training/step/optimizer.ts';
import { backends } from '../../engine/kernels/support/backends.ts';

const values = async (weight: Tensor): Promise<number[]> => Array.from(await weight.data());

describe.each(backends)('Lion on $backend', ({ start }) => {
  beforeAll(async () => {
    await start();
  });

  it('moves by the learning rate, against the sign of momentum and gradient together', async () => {
    const optimizer = new Optimizer(lion({ stepDecay: 0.5, momentumDecay: 0.75 }));
    let weights: Weights = { a: tensor1d([1, 1, 1]) };
    const step = async (gradient: number[]) => {
      weights = optimizer.step(weights, { a: tensor1d(gradient) }, 0.25);
      return values(named(weights, 'a'));
    };
    expect(await step([100, -0.001, 0])).toEqual([0.75, 1.25, 1]);
    // Momentum is now 25, -0.00025 and 0. The first gradient is too weak to turn the step round.
    expect(await step([-4, 0.001, 2])).toEqual([0.5, 1, 0.75]);
  });

  it('keeps one number for each parameter', () => {
    const optimizer = new Optimizer(lion({ stepDecay: 0.9, momentumDecay: 0.99 }));
    optimizer.step({ a: tensor1d([1, 2, 3]) }, { a: tensor1d([1, 1, 1]) }, 0.1);
    expect(optimizer.bytes).toBe(3 * 4);
  });
});
