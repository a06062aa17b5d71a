import { tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWasm } from '../../../../../scripts/lab/node-backend.ts';
import { named, type Weights } from '../../../../../src/lab/engine/network/parameters.ts';
import { Optimizer } from '../../../../../src/lab/training/step/optimizer.ts';
import {
  adam,
  momentum,
  sgd,
  type UpdateRule,
} from '../../../../../src/lab/training/step/update-rules.ts';
import { backends } from '../../engine/kernels/support/backends.ts';

const adamRule = adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-7 });
const values = async (weight: Tensor): Promise<number[]> => Array.from(await weight.data());

/** Moves the weight `a` along one gradient after the other. */
async function follow(
  rule: UpdateRule,
  start: number,
  gradients: readonly number[],
  rate: number,
): Promise<number[]> {
  const optimizer = new Optimizer(rule);
  let weights: Weights = { a: tensor1d([start]) };
  const places: number[] = [];
  for (const gradient of gradients) {
    weights = optimizer.step(weights, { a: tensor1d([gradient]) }, rate);
    places.push(...(await values(named(weights, 'a'))));
  }
  return places;
}

/** Adam by its algorithm 1, in double precision. */
function adamByHand(start: number, gradients: readonly number[], rate: number): number[] {
  let [weight, first, second] = [start, 0, 0];
  return gradients.map((gradient, index) => {
    first = 0.9 * first + 0.1 * gradient;
    second = 0.999 * second + 0.001 * gradient ** 2;
    const correctedFirst = first / (1 - 0.9 ** (index + 1));
    const correctedSecond = second / (1 - 0.999 ** (index + 1));
    weight -= (rate * correctedFirst) / (Math.sqrt(correctedSecond) + 1e-7);
    return weight;
  });
}

describe.each(backends)('on $backend', ({ start }) => {
  beforeAll(async () => {
    await start();
  });

  it('SGD takes the learning rate times the gradient off', async () => {
    expect(await follow(sgd, 1, [2, -4], 0.25)).toEqual([0.5, 1.5]);
  });

  it('momentum keeps part of its velocity', async () => {
    // Velocities 2, then 0.5 · 2 + 2 = 3.
    expect(await follow(momentum(0.5), 1, [2, 2], 0.25)).toEqual([0.5, -0.25]);
  });

  it('the first step of Adam is the learning rate, whatever the gradient', async () => {
    expect((await follow(adamRule, 1, [1000], 0.25))[0]).toBeCloseTo(0.75, 5);
    expect((await follow(adamRule, 1, [-0.001], 0.25))[0]).toBeCloseTo(1.25, 3);
  });

  it('Adam agrees with the algorithm worked out by hand', async () => {
    const gradients = [0.5, -0.25, 1, 3, 0, -0.5];
    const wanted = adamByHand(2, gradients, 0.1);
    (await follow(adamRule, 2, gradients, 0.1)).forEach((weight, index) => {
      expect(weight).toBeCloseTo(wanted[index] as number, 5);
    });
  });
});

describe('what the optimiser remembers', () => {
  beforeAll(async () => {
    await startWasm();
  });

  const gradients = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, tensor1d([0.5, -1])]));
  const start = (): Weights => ({ head: tensor1d([1, 2]), body: tensor1d([1, 2]) });

  it('belongs to a name: opening a block leaves the moments of the others alone', async () => {
    const alone = new Optimizer(adamRule);
    const opened = new Optimizer(adamRule);
    let [first, second] = [start(), start()];
    for (let step = 0; step < 3; step += 1) {
      first = { ...first, ...alone.step(first, gradients(['head']), 0.1) };
      // The body opens after the first step, and its name comes before that of the head.
      const names = step === 0 ? ['head'] : ['body', 'head'];
      second = { ...second, ...opened.step(second, gradients(names), 0.1) };
    }
    expect(await values(named(second, 'head'))).toEqual(await values(named(first, 'head')));
    const [saved, savedAlone] = [await opened.save(), await alone.save()];
    expect(saved.slots['head']).toEqual(savedAlone.slots['head']);
    expect(saved.powers['head']?.[0]).toBeCloseTo(0.9 ** 3, 12);
    expect(saved.powers['body']?.[0]).toBeCloseTo(0.9 ** 2, 12);
  });

  it('goes on from a saved state as if it had never stopped', async () => {
    const whole = new Optimizer(adamRule);
    const before = { ...start(), ...whole.step(start(), gradients(['head']), 0.1) };
    const resumed = new Optimizer(adamRule, structuredClone(await whole.save()));
    const [next, again] = [whole, resumed].map((optimizer) =>
      optimizer.step(before, gradients(['head']), 0.1),
    ) as [Weights, Weights];
    expect(await values(named(again, 'head'))).toEqual(await values(named(next, 'head')));
  });

  it('takes two numbers for each parameter with Adam, one with momentum, none with SGD', () => {
    const bytes = [adamRule, momentum(0.9), sgd].map((rule) => {
      const optimizer = new Optimizer(rule);
      optimizer.step(start(), gradients(['head']), 0.1);
      return optimizer.bytes;
    });
    expect(bytes).toEqual([16, 8, 0]);
  });
});
