import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openModelFile, openPastedText, type Opening } from '../../../src/model-files/index.ts';
import { blobOf, joined, utf8 } from './build/blobs.ts';
import { attribute, initializer, input, modelProto, node } from './build/onnx.ts';
import { safetensorsHeader, safetensorsStart } from './build/safetensors.ts';
import { zip } from './build/zip.ts';

/** Cases for each kind of file; FUZZ_RUNS=10000 for a long search. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300);

const counts = fc.oneof(
  fc.integer({ min: -2, max: 5000 }),
  fc.constantFrom(0, 2 ** 31, 2 ** 53, 1e300, -1, 0.5),
);

/** A description with counts that are counts, or a message that is a sentence. */
function expectSound(opening: Opening): void {
  if (!opening.ok) {
    expect(opening.message).toMatch(/^[^\n]{10,600}$/);
    return;
  }
  const { model } = opening;
  const numbers = [
    model.trainableParameters,
    model.frozenParameters,
    model.statistics,
    model.activations?.perSample ?? 0,
    model.macs ?? 0,
    ...model.groups.flatMap(({ numbers: count, bytes }) => [count, bytes ?? 0]),
  ];
  expect(numbers.filter((number) => !(Number.isSafeInteger(number) && number >= 0))).toEqual([]);
  expect(model.notes.every((note) => note.length < 600)).toBe(true);
  expect(model.trainableParameters + model.frozenParameters).toBeGreaterThan(0);
}

const assertSound = (files: fc.Arbitrary<Uint8Array>) =>
  fc.assert(
    fc.asyncProperty(files, async (bytes) => expectSound(await openModelFile(blobOf(bytes)))),
    { numRuns },
  );

type Damage = (bytes: Uint8Array) => Uint8Array;

const at = (share: number, bytes: Uint8Array) => Math.floor(share * bytes.length);
const share = () => fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Bytes changed, cut off, cut out, doubled. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(share(), fc.nat(255)).map(([place, byte]) => (bytes: Uint8Array) => {
    const changed = bytes.slice();
    changed[at(place, bytes)] = byte;
    return changed;
  }),
  share().map((place) => (bytes: Uint8Array) => bytes.slice(0, at(place, bytes))),
  fc.tuple(share(), share()).map(
    ([from, to]) =>
      (bytes: Uint8Array) =>
        joined(bytes.slice(0, at(from, bytes)), bytes.slice(at(to, bytes))),
  ),
);

const damaged = (file: Uint8Array) =>
  fc
    .array(damage, { minLength: 1, maxLength: 6 })
    .map((steps) => steps.reduce((bytes, step) => step(bytes), file));

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/models/${name}`));

const onnx = modelProto(
  input('x', [undefined, 3, 16, 16]),
  node(
    'Conv',
    ['x', 'w', 'b'],
    'y',
    attribute.ints('strides', [2, 2]),
    attribute.text('auto_pad', 'SAME_UPPER'),
  ),
  node('Relu', ['y'], 'z'),
  node('Add', ['z', 'y'], 'sum'),
  node('GlobalAveragePool', ['sum'], 'mean'),
  node('Flatten', ['mean'], 'flat'),
  node('Gemm', ['flat', 'v'], 'out', attribute.int('transB', 1)),
  initializer('w', [8, 3, 3, 3]),
  initializer('b', [8]),
  initializer('v', [5, 8]),
);

const safetensors = (() => {
  const { header, bytes } = safetensorsHeader([
    { name: 'a.weight', dtype: 'F32', bytesPerNumber: 4, shape: [3, 4] },
    { name: 'a.bias', dtype: 'BF16', bytesPerNumber: 2, shape: [4] },
  ]);
  return joined(safetensorsStart(header), new Uint8Array(bytes));
})();

describe('a damaged file is opened or refused, and never breaks or stalls', () => {
  it.each([
    ['safetensors', safetensors],
    ['ONNX', onnx],
    ['.keras', fixture('tiny.keras')],
    ['.keras of text', zip([{ name: 'config.json', content: fixture('keras-3-text.json') }])],
    ['Keras configuration', fixture('keras-3-pictures.json')],
  ])('%s', async (_, file) => {
    expectSound(await openModelFile(blobOf(file)));
    await assertSound(damaged(file));
  });

  it('of any bytes', async () => {
    const starts = ['', 'PK\u0003\u0004', '{', '{"class_name":', '\u0008\u0008'].map(utf8);
    await assertSound(
      fc
        .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
        .map(([start, rest]) => joined(start, rest)),
    );
  });
});

/** Any value with the keys that the parsers look for. */
const strange = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, '', 'same', 'valid', 'x', 'Conv2D', 'Dense', 'Sequential', true),
    counts,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('config', 'class_name', 'layers', 'name', 'shape', '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

const classes = [
  'InputLayer',
  'Conv2D',
  'Conv2DTranspose',
  'DepthwiseConv2D',
  'SeparableConv2D',
  'MaxPooling2D',
  'GlobalAveragePooling2D',
  'ZeroPadding2D',
  'Cropping2D',
  'UpSampling2D',
  'Reshape',
  'Permute',
  'RepeatVector',
  'Flatten',
  'Dense',
  'BatchNormalization',
  'Embedding',
  'LSTM',
  'GRU',
  'Bidirectional',
  'TimeDistributed',
  'MultiHeadAttention',
  'Concatenate',
  'Add',
  'Functional',
  'Mine',
];

const setting = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }) },
  strange,
);

/** Models that are nearly right, with any settings and any connections. */
const nearlyKeras = fc
  .record({
    class_name: fc.constantFrom('Sequential', 'Functional'),
    input: fc.array(fc.oneof(fc.constant(null), counts), { minLength: 1, maxLength: 5 }),
    layers: fc.array(
      fc.record(
        {
          class_name: fc.constantFrom(...classes),
          config: fc.dictionary(
            fc.constantFrom(
              ...['filters', 'kernel_size', 'strides', 'padding', 'pool_size', 'units', 'axis'],
              ...['data_format', 'dilation_rate', 'groups', 'target_shape', 'dims', 'n', 'size'],
              ...['num_heads', 'key_dim', 'input_dim', 'output_dim', 'layer', 'layers', 'cropping'],
              ...['activation', 'use_bias', 'trainable', 'depth_multiplier', 'return_sequences'],
            ),
            setting,
            { maxKeys: 8 },
          ),
          from: fc.array(fc.nat(8), { maxLength: 3 }),
        },
        { requiredKeys: ['class_name', 'config'] },
      ),
      { maxLength: 7 },
    ),
  })
  .map(({ class_name, input: shape, layers }) => ({
    class_name,
    config: {
      layers: [
        {
          class_name: 'InputLayer',
          config: { name: '0', batch_shape: [null, ...shape] },
          inbound_nodes: [],
        },
        ...layers.map(({ from = [], config, ...layer }, index) => ({
          ...layer,
          config: { ...config, name: String(index + 1) },
          inbound_nodes: [from.map((source) => [String(source), 0, 0, {}])],
        })),
      ],
    },
  }));

describe('a strange description is opened or refused', () => {
  const assertJson = (values: fc.Arbitrary<unknown>) =>
    assertSound(values.map((value) => utf8(JSON.stringify(value))));

  it('of Keras', () => assertJson(nearlyKeras));

  it('of TensorFlow.js', () =>
    assertJson(
      fc.record({
        format: fc.constantFrom('layers-model', 'graph-model', null),
        modelTopology: fc.oneof(nearlyKeras, strange),
        weightsManifest: fc.oneof(strange, fc.array(fc.record({ weights: fc.array(strange) }))),
      }),
    ));

  it('of any kind', () => assertJson(fc.record({ class_name: strange, config: strange })));

  it('in a safetensors header', () =>
    assertSound(
      fc
        .dictionary(
          fc.string(),
          fc.record({ dtype: strange, shape: strange, data_offsets: strange }),
        )
        .map((header) => safetensorsStart(header)),
    ));

  it('in a printed table', () => {
    const part = fc.constantFrom(
      ...[
        'Layer (type:depth-idx)  Output Shape  Param #',
        'Total params: ',
        'Conv2d-1',
        '├─Conv2d: 1-1',
      ],
      ...[
        '  [1, 2, 3]  ',
        '  [-1, 8]  ',
        '9,408',
        '(recursive)',
        ' (None, 8) ',
        '(Conv2D)',
        '\n',
        '\n',
        '│',
      ],
      ...[
        'Forward/backward pass size (MB): ',
        'Total mult-adds (G): ',
        '1e999',
        '--',
        '1.5',
        '[',
        '(',
        '0',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 40 }), (parts) => {
        expectSound(openPastedText(parts.join('')));
      }),
      { numRuns },
    );
  });
});

describe('files made to stall a reader are refused soon', () => {
  const nested = (open: string, close: string, count: number) =>
    open.repeat(count) + close.repeat(count);

  it.each([
    ['deep lists', `{"class_name":"Model","config":{"layers":${nested('[', ']', 100_000)}}}`],
    [
      'deep objects',
      `{"class_name":"Model","config":${'{"config":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    ],
    ['a very long line', `Total params: ${'1,'.repeat(1_000_000)}`],
    ['many open brackets', `Total params: 5\n${'(('.repeat(200_000)}`],
  ])('%s', async (_, text) => {
    expectSound(await openModelFile(new Blob([text])));
  });

  it('one sum of very many layers', async () => {
    const layers = Array.from({ length: 40_000 }, (_, index) => ({
      class_name: 'Dense',
      name: String(index),
      config: { units: 2, batch_input_shape: [null, 2] },
      inbound_nodes: [],
    }));
    const sum = {
      class_name: 'Add',
      name: 'sum',
      config: {},
      inbound_nodes: [layers.map(({ name }) => [name, 0, 0, {}])],
    };
    const text = JSON.stringify({ class_name: 'Model', config: { layers: [...layers, sum] } });
    const opening = await openModelFile(new Blob([text]));
    expect(opening).toMatchObject({ ok: true, model: { trainableParameters: 240_000 } });
  });
});
