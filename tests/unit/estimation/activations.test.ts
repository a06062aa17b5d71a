import { describe, expect, test } from 'vitest';
import {
  network,
  networkNames,
  type ActivationConvention,
  type Layer,
  type NetworkInput,
} from '../../../src/estimation/index.ts';

const kept = (input: NetworkInput) =>
  network({ convention: 'backward', ...input }).activationsPerSample;

const conv: Layer = { type: 'conv', filters: 8, kernel: 3, padding: 1 };
const image = [3, 16, 16];
const numbers = (channels: number) => channels * 16 * 16;

describe('what the backward pass keeps', () => {
  test('of a convolution its input, of ReLU in place its output, once', () => {
    expect(kept({ input: image, layers: [conv] })).toBe(numbers(3));
    expect(kept({ input: image, layers: [conv, { type: 'relu' }] })).toBe(numbers(3) + numbers(8));
    const two = [conv, { type: 'relu' } as const, conv];
    expect(kept({ input: image, layers: two })).toBe(numbers(3) + numbers(8));
  });

  test('of batch normalisation its input and the statistics of each channel', () => {
    const layers: Layer[] = [conv, { type: 'batchnorm' }, { type: 'relu' }];
    expect(kept({ input: image, layers })).toBe(numbers(3) + 2 * numbers(8) + 2 * 8);
  });

  test('nothing below the first layer that is trained', () => {
    const frozen: Layer = { ...conv, frozen: true };
    const layers: Layer[] = [frozen, { type: 'relu' }, conv];
    expect(kept({ input: image, layers })).toBe(numbers(8));
    expect(kept({ input: image, layers: [frozen, { type: 'relu' }] })).toBe(0);
  });

  test('of a frozen layer above a trained one no input, because only the weights are needed', () => {
    const layers: Layer[] = [conv, { ...conv, frozen: true }];
    expect(kept({ input: image, layers })).toBe(numbers(3));
  });

  test('of attention the paper’s terms: input, query, key, value, weights, weighted values', () => {
    const [positions, width, heads] = [10, 32, 4];
    const of = (options: object) =>
      kept({ input: [positions, width], layers: [{ type: 'attention', heads, ...options }] });
    const linear = 5 * positions * width;
    const weights = heads * positions ** 2;
    expect(of({})).toBe(linear + weights);
    expect(of({ dropout: true })).toBe(linear + 2 * weights + weights / 4);
    expect(of({ fused: true })).toBe(linear + positions * heads);
  });

  test('of a transformer layer (16b + 2) + (2b + 1) as/h bytes for each hidden number', () => {
    const [positions, width, heads] = [128, 64, 4];
    const layers: Layer[] = [
      { type: 'embedding', vocabulary: 9, units: width, name: 'before' },
      { type: 'layernorm' },
      { type: 'attention', heads, dropout: true },
      { type: 'dropout' },
      { type: 'add', with: 'before', name: 'sum' },
      { type: 'layernorm' },
      { type: 'dense', units: 4 * width },
      { type: 'activation', function: 'gelu' },
      { type: 'dense', units: width },
      { type: 'dropout' },
      { type: 'add', with: 'sum' },
    ];
    // With b = 4 bytes; numbers of four bytes, so that a mask of one byte is a quarter.
    const published = (66 + (9 * heads * positions) / width) / 4;
    // The paper leaves out two statistics of each norm and position, and the tokens.
    const small = 4 * positions + positions;
    expect(kept({ input: [positions], layers })).toBe(positions * width * published + small);
  });

  test('of an LSTM seven numbers for each unit and time step', () => {
    const layers: Layer[] = [{ type: 'lstm', units: 16, layers: 2 }];
    expect(kept({ input: [20, 8], layers })).toBe(20 * 8 + 20 * 2 * 16 * 7);
  });
});

describe('every network of the catalogue', () => {
  test.each(networkNames)('%s: columns add up, and conventions keep their order', (name) => {
    const count = (convention: ActivationConvention) => network({ network: name, convention });
    for (const convention of ['outputs', 'parameter-layers', 'backward'] as const) {
      const { activationsPerSample, layers } = count(convention);
      expect(layers.reduce((sum, row) => sum + row.activations, 0)).toBe(activationsPerSample);
    }
    const { macs, parameters, layers, activationsPerSample } = count('outputs');
    expect(layers.reduce((sum, row) => sum + row.macs, 0)).toBe(macs);
    expect(layers.reduce((sum, row) => sum + row.parameters, 0)).toBe(parameters);
    expect(count('outputs-with-gradients').activationsPerSample).toBe(2 * activationsPerSample);
    expect(count('parameter-layers').activationsPerSample).toBeLessThanOrEqual(
      activationsPerSample,
    );
  });

  test.each(networkNames)('%s: recomputation keeps no more, and costs one forward pass', (name) => {
    const once = network({ network: name, convention: 'backward' });
    const again = network({ network: name, convention: 'backward', recomputation: 'full' });
    expect(again.activationsPerSample).toBeLessThanOrEqual(once.activationsPerSample);
    expect(again.trainingFlops).toBe(once.trainingFlops + once.forwardFlops);
  });
});

test('recomputation of many equal layers keeps about twice the square root of them', () => {
  const depth = 64;
  const layers = Array.from({ length: depth }, (): Layer => ({ ...conv, filters: 3 }));
  const all = kept({ input: image, layers });
  expect(all).toBe(depth * numbers(3));
  const cut = kept({ input: image, layers, recomputation: 'full' });
  expect(cut).toBeLessThanOrEqual((2 * Math.sqrt(depth) + 1) * numbers(3));
});

test('a residual block is never cut where two tensors cross', () => {
  const layers: Layer[] = [
    { ...conv, name: 'start' },
    conv,
    conv,
    { type: 'add', with: 'start' },
    conv,
  ];
  const cut = kept({ input: image, layers, recomputation: 'full' });
  const block = 2 * numbers(8);
  expect(cut).toBeGreaterThanOrEqual(block);
});

test('time steps repeat activations and work, not parameters', () => {
  const once = network({ network: 'lif', timeSteps: 1 });
  const often = network({ network: 'lif', timeSteps: 100 });
  expect(often.parameters).toBe(once.parameters);
  expect(often.activationsPerSample).toBe(100 * once.activationsPerSample);
  expect(often.macs).toBe(100 * once.macs);
});
