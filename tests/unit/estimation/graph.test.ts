import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { network, type Layer } from '../../../src/estimation/index.ts';

const conv = (filters: number, more: object = {}): Layer => ({
  ...{ type: 'conv', filters, kernel: 3, padding: 1 },
  ...more,
});

const shapes = (input: readonly number[], layers: readonly Layer[]) =>
  network({ input, layers }).layers.map(({ output }) => output.join('×'));

describe('shapes', () => {
  test('of windows with pairs, "same" padding, dilation and ceil', () => {
    expect(
      shapes(
        [3, 17, 33],
        [
          { type: 'conv', filters: 4, kernel: [1, 7], stride: [2, 1], padding: [0, 3] },
          { type: 'conv', filters: 4, kernel: 3, stride: 2, padding: 'same' },
          { type: 'conv', filters: 4, kernel: 3, dilation: 2, padding: 2 },
          { type: 'depthwise', kernel: 3, padding: 1, multiplier: 2 },
          { type: 'maxpool', kernel: 2, ceil: true },
        ],
      ),
    ).toEqual(['4×9×33', '4×5×17', '4×5×17', '8×5×17', '8×3×9']);
  });

  test('of branches that are added, multiplied and put together', () => {
    expect(
      shapes(
        [3, 8, 8],
        [
          conv(4, { name: 'a' }),
          conv(4, { from: 'input', name: 'b' }),
          { type: 'add', with: 'a' },
          { type: 'concat', with: ['a', 'b'] },
          { type: 'globalavgpool', from: 'b' },
          { type: 'dense', units: 4 },
          { type: 'multiply', with: 'b' },
        ],
      ),
    ).toEqual(['4×8×8', '4×8×8', '4×8×8', '12×8×8', '4×1×1', '4', '4×8×8']);
  });

  test('of sequences', () => {
    expect(
      shapes(
        [20],
        [
          { type: 'embedding', vocabulary: 100, units: 16 },
          { type: 'lstm', units: 8, bidirectional: true },
          { type: 'attention', heads: 4, keyValueHeads: 2 },
          { type: 'dense', units: 5 },
          { type: 'lstm', units: 3, last: true },
        ],
      ),
    ).toEqual(['20×16', '20×16', '20×16', '20×5', '3']);
  });
});

test('parameters of layers that are written in two ways', () => {
  const parameters = (input: readonly number[], layer: Layer) =>
    network({ input, layers: [layer] }).parameters;
  const image = [6, 8, 8];
  expect(parameters(image, conv(6, { groups: 6 }))).toBe(6 * 9 + 6);
  expect(parameters(image, { type: 'depthwise', kernel: 3, padding: 1 })).toBe(6 * 9 + 6);
  // PyTorch has two offsets for each gate, Keras one.
  expect(parameters([9, 5], { type: 'lstm', units: 4 })).toBe(4 * 4 * (5 + 4 + 2));
  expect(parameters([9, 5], { type: 'lstm', units: 4, recurrentBias: false })).toBe(
    4 * 4 * (5 + 4 + 1),
  );
  expect(parameters([9, 8], { type: 'attention', heads: 4, keyValueHeads: 1 })).toBe(
    2 * (8 * 8 + 8) + 2 * (8 * 2 + 2),
  );
});

describe('a network that does not fit', () => {
  test.each([
    [
      [conv(64), conv(128, { channels: 32 })],
      'layers[1].channels: got 32; allowed: 64: conv2 receives 64 channels, its weights have 32',
    ],
    [
      [{ type: 'flatten' }, { type: 'dense', units: 2, inputs: 100 }],
      'layers[1].inputs: got 100; allowed: 192: dense2 receives 192 inputs, its weights have 100',
    ],
    [
      [conv(4, { name: 'a' }), conv(8), { type: 'add', with: 'a' }],
      'layers[2].with: got "a"; allowed: a layer whose output is 8×8×8, not 4×8×8',
    ],
    [[conv(4, { from: 'b' })], 'layers[0].from: got "b"; allowed: input or the name of a layer'],
    [
      [conv(4, { name: 'a' }), conv(4, { name: 'a' })],
      'layers[1].name: got "a"; allowed: a name that no layer above it has',
    ],
    [[{ type: 'lstm', units: 2 }], 'layers[0]: got "lstm"; allowed: a sequence'],
    [
      [{ type: 'tokens' }, { type: 'attention', heads: 2 }],
      'layers[1].heads: got 2; allowed: a divisor of the width 3',
    ],
  ] as [Layer[], string][])('%j is refused in words', (layers, message) => {
    expect(() => network({ input: [3, 8, 8], layers })).toThrow(message);
  });

  test('layers need the shape of a sample', () => {
    expect(() => network({ layers: [conv(4)] })).toThrow('input: got nothing; allowed: the shape');
  });
});

test('work of frozen layers: forward only below the trained ones, without weights above', () => {
  const frozen = (layer: Layer): Layer => ({ ...layer, frozen: true });
  const layers = [frozen(conv(3)), conv(3), frozen(conv(3))];
  const each = network({ input: [3, 8, 8], layers: [conv(3)] }).forwardFlops;
  const result = network({ input: [3, 8, 8], layers });
  expect(result.frozenForwardFlops).toBe(each);
  expect(result.trainingFlops).toBe((1 + 3 + 2) * each);
});

describe('any chain of layers that keep an image an image', () => {
  const size = fc.integer({ min: 1, max: 3 });
  const layer: fc.Arbitrary<Layer> = fc.oneof(
    fc
      .record({
        filters: fc.integer({ min: 1, max: 32 }),
        kernel: size,
        stride: size,
        bias: fc.boolean(),
      })
      .map((one): Layer => ({ type: 'conv', padding: 'same', ...one })),
    size.map((kernel): Layer => ({ type: 'depthwise', kernel, padding: 'same' })),
    fc.constantFrom<Layer>(
      { type: 'relu' },
      { type: 'batchnorm' },
      { type: 'dropout' },
      { type: 'lif' },
      { type: 'activation', function: 'silu' },
      { type: 'multiply' },
      { type: 'maxpool', kernel: 2, padding: 'same' },
    ),
  );
  const chain = fc.array(fc.tuple(layer, fc.boolean()), { minLength: 1, maxLength: 20 });
  const input = [3, 32, 32];

  test('has sizes that add up, and freezing never costs anything', () => {
    fc.assert(
      fc.property(chain, fc.constantFrom('none', 'full'), (tuples, recomputation) => {
        const options = { input, convention: 'backward', recomputation } as const;
        const open = network({ ...options, layers: tuples.map(([one]) => one) });
        const some = network({
          ...options,
          layers: tuples.map(([one, frozen]): Layer => ({ ...one, frozen })),
        });
        expect(some.parameters).toBe(open.parameters);
        expect(some.trainableParameters + some.frozenParameters).toBe(open.parameters);
        expect(some.trainingFlops).toBeLessThanOrEqual(open.trainingFlops);
        expect(some.trainingFlops).toBeGreaterThanOrEqual(some.forwardFlops);
        if (recomputation === 'none') {
          expect(some.activationsPerSample).toBeLessThanOrEqual(open.activationsPerSample);
        }
      }),
    );
  });
});
