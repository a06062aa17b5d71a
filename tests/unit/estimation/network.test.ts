import { describe, expect, test } from 'vitest';
import { network, trainingFlops, type Layer } from '../../../src/estimation/index.ts';

const conv = (filters: number): Layer => ({ type: 'conv', filters, kernel: 3, padding: 1 });
const relu: Layer = { type: 'relu' };
const block = (...filters: number[]): Layer[] => [
  ...filters.flatMap((one) => [conv(one), relu]),
  { type: 'maxpool', kernel: 2 },
];
const vgg16Body = [
  ...block(64, 64),
  ...block(128, 128),
  ...block(256, 256, 256),
  ...block(512, 512, 512),
  ...block(512, 512, 512),
];
const dense = (units: number): Layer => ({ type: 'dense', units });
const vgg16: Layer[] = [
  ...vgg16Body,
  { type: 'flatten' },
  dense(4096),
  relu,
  dense(4096),
  relu,
  dense(1000),
];

describe('VGG-16', () => {
  const result = network({ input: [3, 224, 224], layers: vgg16 });

  test('has the published number of parameters and multiply-accumulates', () => {
    expect(result.parameters).toBe(138_357_544);
    expect(result.macs / 1e9).toBeCloseTo(15.47, 2);
    expect(result.forwardFlops).toBe(2 * result.macs);
  });

  test('counts every output of conv, pool and dense layers once', () => {
    const [first] = result.layers;
    expect(first).toMatchObject({ name: 'conv1', activations: 64 * 224 * 224, parameters: 1792 });
    expect(result.layers[1]).toMatchObject({ type: 'relu', activations: 0, parameters: 0 });
    expect(result.activationsPerSample).toBe(
      result.layers.reduce((sum, { activations }) => sum + activations, 0),
    );
  });
});

test('a dense layer that shares its weights has an offset of its own', () => {
  const parameters = (layer: Layer) => network({ input: [4], layers: [layer] }).trainableParameters;
  expect(parameters({ type: 'dense', units: 3, tied: true })).toBe(3);
  expect(parameters({ type: 'dense', units: 3, tied: true, bias: false })).toBe(0);
});

test('frozen layers below the first trained one are run forward only', () => {
  const layers: Layer[] = [
    { type: 'conv', filters: 8, kernel: 3, frozen: true },
    { type: 'globalavgpool' },
    { type: 'dense', units: 5 },
  ];
  const result = network({ input: [3, 32, 32], layers });
  expect(result.frozenParameters).toBe(8 * 27 + 8);
  expect(result.trainableParameters).toBe(8 * 5 + 5);
  expect(result.frozenForwardFlops).toBe(2 * 8 * 27 * 30 * 30);
  const { flops } = trainingFlops({
    forwardFlopsPerSample: result.forwardFlops,
    frozenForwardFlopsPerSample: result.frozenForwardFlops,
    samples: 10,
  });
  expect(flops).toBe(10 * (result.frozenForwardFlops + 3 * 2 * 8 * 5));
});

test.each([
  [[{ type: 'conv', filters: 2, kernel: 7 }], 'layers[0].kernel: got 7; allowed: at most 4'],
  [
    [{ type: 'dense', units: 3 }],
    'layers[0]: got "dense"; allowed: flatten or globalavgpool before it',
  ],
  [
    [{ type: 'conv', filters: 4, kernel: 1, groups: 3 }],
    'layers[0].groups: got 3; allowed: a divisor',
  ],
  [
    [{ type: 'conf' }],
    'layers[0]: got {"type":"conf"}; allowed: an object whose type is one of conv',
  ],
])('says which layer does not fit: %j', (layers, message) => {
  expect(() => network({ input: [2, 4, 4], layers: layers as Layer[] })).toThrow(message);
});
