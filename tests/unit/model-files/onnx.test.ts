import { describe, expect, it } from 'vitest';
import { blobOf, joined, sparseFile } from './build/blobs.ts';
import {
  attribute,
  initializer,
  input,
  INT64,
  modelProto,
  node,
  tensorProto,
} from './build/onnx.ts';
import { messageOf, modelOf } from './build/opened.ts';
import { integer, message, opening, text, varint } from './build/protobuf.ts';

const conv = node(
  'Conv',
  ['x', 'conv.weight', 'conv.bias'],
  'y',
  attribute.ints('kernel_shape', [3, 3]),
  attribute.ints('pads', [1, 1, 1, 1]),
);
const norm = node(
  'BatchNormalization',
  ['y', 'bn.weight', 'bn.bias', 'bn.mean', 'bn.var'],
  'z',
  attribute.float('epsilon', 1e-5),
);
const weights = [
  initializer('conv.weight', [8, 3, 3, 3], { raw: new Uint8Array(8 * 27 * 4) }),
  initializer('conv.bias', [8]),
  ...['weight', 'bias', 'mean', 'var'].map((name) => initializer(`bn.${name}`, [8])),
];

const shapeTensor = tensorProto('', [2], { dataType: INT64 });

describe('an ONNX file', () => {
  it('gives its initializers as parameters, and knows running statistics by their place', async () => {
    const file = blobOf(modelProto(input('x', [undefined, 3, 32, 32]), conv, norm, ...weights));
    const model = await modelOf(file);
    expect(model).toMatchObject({
      format: 'onnx',
      trainableParameters: 8 * 27 + 8 + 16,
      frozenParameters: 0,
      statistics: 16,
    });
    expect(model.groups).toHaveLength(1);
    expect(model.groups[0]).toMatchObject({ dtype: 'float32', numbers: 256, bytes: 1024 });
  });

  it('reads packed dims, weights in Constant nodes, and leaves settings and shapes out', async () => {
    const model = await modelOf(
      blobOf(
        modelProto(
          initializer('w', [4, 5], { pack: true }),
          initializer('six', []),
          initializer('shape', [2], { dataType: INT64 }),
          node('Constant', [], 'c', attribute.tensor('value', tensorProto('', [3, 7]))),
        ),
      ),
    );
    expect(model.trainableParameters).toBe(20 + 21);
    expect(model.groups.map(({ dtype }) => dtype)).toEqual(['float32', 'int64']);
    expect(model.notes.join(' ')).toMatch(/2 tensors \(float32, int64\) hold shapes/);
  });

  it.each([
    [10, 'float16', 20],
    [16, 'bfloat16', 20],
    [11, 'float64', 80],
    [3, 'int8', 10],
    [22, 'int4', 5],
    [17, 'float8', 10],
  ])('knows data type %i as %s', async (dataType, dtype, bytes) => {
    const { groups } = await modelOf(blobOf(modelProto(initializer('w', [10], { dataType }))));
    expect(groups).toMatchObject([{ dtype, bytes }]);
  });

  it('becomes a layer table where its operators are layers', async () => {
    const model = await modelOf(
      blobOf(
        modelProto(
          input('x', [undefined, 3, 32, 32]),
          input('stem.weight', [8, 3, 3, 3]),
          node(
            'Conv',
            ['x', 'stem.weight'],
            'stem',
            attribute.ints('strides', [2, 2]),
            attribute.ints('pads', [1, 1, 1, 1]),
          ),
          node('BatchNormalization', ['stem', 'g', 'b', 'm', 'v'], 'norm'),
          node('Relu', ['norm'], 'relu'),
          node('Conv', ['relu', 'deep', 'deep.bias'], 'conv', attribute.int('group', 8)),
          node('MaxPool', ['relu'], 'pool', attribute.ints('kernel_shape', [3, 3])),
          node('Identity', ['pool'], 'same pool'),
          node('Sum', ['conv', 'same pool', 'conv'], 'sum'),
          node('Concat', ['sum', 'conv'], 'joined', attribute.int('axis', 1)),
          node('GlobalAveragePool', ['joined'], 'mean'),
          node('Constant', [], 'shape', attribute.tensor('value', shapeTensor)),
          node('Reshape', ['mean', 'shape'], 'flat'),
          node('MatMul', ['flat', 'fc'], 'product'),
          node('Add', ['product', 'fc.bias'], 'logits'),
          node('Gemm', ['logits', 'last'], 'out', attribute.int('transB', 1)),
          initializer('stem.weight', [8, 3, 3, 3]),
          ...['g', 'b', 'm', 'v', 'deep.bias'].map((name) => initializer(name, [8])),
          initializer('deep', [8, 1, 3, 3]),
          initializer('fc', [16, 10]),
          initializer('fc.bias', [10]),
          initializer('last', [4, 10]),
        ),
      ),
    );
    expect(model.network?.input).toEqual([3, 32, 32]);
    expect(model.network?.layers).toMatchObject([
      { type: 'conv', filters: 8, channels: 3, kernel: [3, 3], stride: [2, 2], bias: false },
      { type: 'batchnorm' },
      { type: 'relu' },
      { type: 'conv', groups: 8, channels: 8, bias: true },
      { type: 'maxpool', from: 'relu', stride: [1, 1] },
      { type: 'add', from: 'conv', with: 'pool' },
      { type: 'add', with: 'conv' },
      { type: 'concat', with: ['conv'] },
      { type: 'globalavgpool' },
      { type: 'flatten' },
      { type: 'dense', units: 10, inputs: 16, bias: true },
      { type: 'dense', units: 4, inputs: 10, bias: false },
    ]);
    expect(model.macs).toBe(8 * 16 * 16 * 27 + 8 * 14 * 14 * 9 + 160 + 40);
  });

  it.each([
    ['an operator that no layer is', node('Einsum', ['x', 'w'], 'y'), /no Einsum/],
    ['weights that do not fit', node('Gemm', ['x', 'w'], 'y'), /could not be put together/],
    ['a source that nothing gives', node('Relu', ['nothing'], 'y'), /could not be put together/],
  ])('with %s keeps its weights, and says what is missing', async (_, odd, says) => {
    const { trainableParameters, network, notes } = await modelOf(
      blobOf(modelProto(input('x', [undefined, 3, 8, 8]), odd, initializer('w', [5, 7]))),
    );
    expect(trainableParameters).toBe(35);
    expect(network).toBeUndefined();
    expect(notes.join(' ')).toMatch(says);
  });

  it('says that branches are not counted', async () => {
    const inner = node('If', ['c'], 'y', attribute.graph('then_branch', initializer('v', [3])));
    const { notes } = await modelOf(blobOf(modelProto(initializer('w', [2]), inner)));
    expect(notes.join(' ')).toMatch(/1 graphs? inside/);
  });

  it('of several gigabytes is stepped through without its weights', async () => {
    const gigabyte = 2 ** 30;
    const dims = [16_384, 16_384];
    const head = joined(
      ...dims.map((side) => integer(1, side)),
      integer(2, 1),
      text(8, 'large'),
      opening(9, gigabyte),
    );
    const start = joined(opening(5, head.length + gigabyte), head);
    const count = 6;
    const step = start.length + gigabyte;
    const prefix = joined(integer(1, 8), opening(7, count * step));
    const pieces = Array.from({ length: count }, (_, index) => ({
      at: prefix.length + index * step,
      bytes: start,
    }));
    const file = sparseFile(prefix.length + count * step, [{ at: 0, bytes: prefix }, ...pieces]);
    const model = await modelOf(file);
    expect(model.trainableParameters).toBe(6 * 2 ** 28);
    expect(file.size).toBeGreaterThan(6e9);
    expect(file.read.bytes).toBeLessThan(1_000_000);
  });

  const broken: [why: string, file: Blob, says: RegExp][] = [
    ['cut off', blobOf(modelProto(conv, ...weights).slice(0, 300)), /ONNX file: it is damaged/],
    ['without a graph', blobOf(integer(1, 8), text(2, 'x')), /no graph/],
    ['without weights', blobOf(modelProto(conv)), /no weights/],
    [
      'with a negative side',
      blobOf(modelProto(initializer('w', [-3]))),
      /“w” has the shape \[-3\]/,
    ],
    ['with an endless product', blobOf(modelProto(initializer('w', [2 ** 30, 2 ** 30]))), /shape/],
    [
      'with an unknown data type',
      blobOf(modelProto(initializer('w', [1], { dataType: 99 }))),
      /99/,
    ],
    [
      'with a part larger than itself',
      blobOf(integer(1, 8), opening(7, 2 ** 52), varint(8)),
      /damaged/,
    ],
    [
      'with a part larger than the one around it',
      blobOf(integer(1, 8), message(7, opening(1, 100), varint(8)), new Uint8Array(200)),
      /damaged/,
    ],
    [
      'with a number that does not end',
      blobOf(integer(1, 8), new Uint8Array(50).fill(0xff)),
      /damaged/,
    ],
    [
      'with a group, which ONNX does not use',
      blobOf(integer(1, 8), Uint8Array.of(0x0b)),
      /damaged/,
    ],
    ['with field number 0', blobOf(integer(1, 8), Uint8Array.of(0, 1)), /damaged/],
  ];

  it.each(broken)('%s is refused in words', async (_, file, says) => {
    expect(await messageOf(file)).toMatch(says);
  });

  it('of more parts than any network is given up', async () => {
    const scrap = modelProto(new Uint8Array(9_000_000).fill(integer(3, 0)[0] ?? 0));
    expect(await messageOf(blobOf(scrap))).toMatch(/more parts than any known network/);
  });
});
