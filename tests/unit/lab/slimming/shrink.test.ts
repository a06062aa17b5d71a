import { tensor1d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { penalty, shrink } from '../../../../src/lab/slimming/shrink.ts';
import { ShrinkingOptimizer } from '../../../../src/lab/slimming/shrinking-optimizer.ts';
import { withPositiveScales } from '../../../../src/lab/slimming/scales.ts';
import { sgd } from '../../../../src/lab/training/step/update-rules.ts';
import { backends } from '../engine/kernels/support/backends.ts';
import { sampleDetector } from './sample.ts';

describe.each(backends)('the proximal step on $backend', ({ start }) => {
  beforeAll(async () => {
    await start();
  });

  it('makes exact zeros, and leaves what pushes back', async () => {
    const settings = { learningRate: 0.5, strength: 0.25 };
    const moved = shrink(tensor1d([1, 0.125, 0.1, 0]), tensor1d([-1, 0, 0, 0]), settings);
    // 1 + 0.5 - 0.125; 0.125 - 0.125; below zero; already there.
    expect([...(await moved.data())]).toEqual([1.375, 0, 0, 0]);
  });

  it('presses on the scales alone', async () => {
    const optimizer = new ShrinkingOptimizer(sgd, { learningRate: 0.5, strength: 0.25 });
    const weights = { 'a.kernel': tensor1d([1]), 'a.scale': tensor1d([1]) };
    const gradients = { 'a.kernel': tensor1d([2]), 'a.scale': tensor1d([0]) };
    const moved = optimizer.step(weights, gradients, 0.25);
    expect(await moved['a.kernel']?.data()).toEqual(Float32Array.of(0.5));
    expect(await moved['a.scale']?.data()).toEqual(Float32Array.of(0.875));
  });
});

describe('scales', () => {
  it('pay strength times their sum', () => {
    expect(penalty([Float32Array.of(1, 2), Float32Array.of(0.5)], 0.1)).toBeCloseTo(0.35, 6);
  });

  it('that are negative hand their sign to kernel and bias', () => {
    const given = sampleDetector();
    const scale = given['body.conv1.scale'];
    if (!scale) throw new Error('There is no scale.');
    const values = scale.values.with(2, -0.5);
    const positive = withPositiveScales({ ...given, 'body.conv1.scale': { ...scale, values } });
    expect(positive['body.conv1.scale']?.values[2]).toBe(0.5);
    expect(positive['body.conv1.bias']?.values[2]).toBe(
      -(given['body.conv1.bias']?.values[2] as number),
    );
    expect(positive['body.conv1.kernel']?.values[34]).toBe(
      -(given['body.conv1.kernel']?.values[34] as number),
    );
    expect(positive['body.conv1.kernel']?.values[35]).toBe(given['body.conv1.kernel']?.values[35]);
  });
});
