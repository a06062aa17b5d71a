import { describe, expect, it } from 'vitest';
import { fromScratch, transferred } from '../../../../../src/lab/engine/network/detector.ts';
import { initialBody } from '../../../../../src/lab/engine/network/initial-weights.ts';
import { named, startingWith } from '../../../../../src/lab/engine/network/parameters.ts';

describe('weights at the start', () => {
  it('have the variance 2 / inputs that keeps signals through ReLU alike', () => {
    const { values } = named(initialBody(1), 'body.conv4.kernel');
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    const wanted = 2 / (9 * 128);
    expect(Math.abs(mean)).toBeLessThan(0.01 * Math.sqrt(wanted));
    expect(Math.abs(variance / wanted - 1)).toBeLessThan(0.02);
  });

  it('follow from the seed', () => {
    expect(fromScratch(3)).toEqual(fromScratch(3));
    expect(fromScratch(3)).not.toEqual(fromScratch(4));
  });

  it('give a transferred network the same head as one from scratch, under the old body', () => {
    const classifier = {
      ...initialBody(9),
      'head.output.bias': { shape: [1], values: Float32Array.of(1) },
    };
    const network = transferred(classifier, 3);
    expect(startingWith(network, 'head.')).toEqual(startingWith(fromScratch(3), 'head.'));
    expect(startingWith(network, 'body.')).toEqual(initialBody(9));
  });
});
