import { describe, expect, it } from 'vitest';
import { openModelFile } from '../../../src/model-files/index.ts';
import { blobOf, sparseFile } from './build/blobs.ts';
import { safetensorsHeader, safetensorsStart } from './build/safetensors.ts';
import { messageOf, modelOf } from './build/opened.ts';

const small = safetensorsHeader([
  { name: 'fc.weight', dtype: 'F32', bytesPerNumber: 4, shape: [10, 20] },
  { name: 'fc.bias', dtype: 'BF16', bytesPerNumber: 2, shape: [10] },
  { name: 'bn.running_mean', dtype: 'F32', bytesPerNumber: 4, shape: [7] },
  { name: 'bn.num_batches_tracked', dtype: 'I64', bytesPerNumber: 8, shape: [] },
]);

const fileOf = (header: unknown, bytes = 0, claims?: number) =>
  blobOf(safetensorsStart(header, claims), new Uint8Array(bytes));

describe('a safetensors file', () => {
  it('gives its weights by dtype, largest group first', async () => {
    const model = await modelOf(fileOf(small.header, small.bytes));
    expect(model).toMatchObject({
      format: 'safetensors',
      trainableParameters: 210,
      frozenParameters: 0,
      statistics: 7,
    });
    expect(model.groups.map(({ dtype, numbers, bytes }) => [dtype, numbers, bytes])).toEqual([
      ['float32', 207, 828],
      ['bfloat16', 10, 20],
      ['int64', 1, 8],
    ]);
    expect(model.groups[0]?.tensors[0]).toMatchObject({ name: 'fc.weight', shape: [10, 20] });
    expect(model.notes.join(' ')).toContain('layer outputs (N)');
  });

  it('may carry metadata', async () => {
    const header = { __metadata__: { format: 'pt' }, ...small.header };
    expect(await modelOf(fileOf(header, small.bytes))).toMatchObject({ trainableParameters: 210 });
  });

  it('of 14 GB opens by its header alone', async () => {
    const layers = Array.from({ length: 32 }, (_, index) => ({
      name: `model.layers.${index}.weight`,
      dtype: 'BF16',
      bytesPerNumber: 2,
      shape: [4096, 53_248],
    }));
    const { header, bytes } = safetensorsHeader(layers);
    const start = safetensorsStart(header);
    const file = sparseFile(start.length + bytes, [{ at: 0, bytes: start }]);
    const model = await modelOf(file);
    expect(file.size).toBeGreaterThan(13.9e9);
    expect(model.trainableParameters).toBe(32 * 4096 * 53_248);
    expect(file.read.bytes).toBeLessThan(20_000);
  });

  const broken: [why: string, file: Blob, says: RegExp][] = [
    ['cut off', fileOf(small.header, small.bytes - 1), /“bn.num_batches_tracked” reaches beyond/],
    ['a header of 2^63 bytes', fileOf(small.header, 9, 2 ** 63), /over 100 MB/],
    ['a header that is no JSON', fileOf('{"a":', 0), /should be JSON/],
    ['a list as an entry', fileOf({ a: [] }, 0), /“a” should be an object/],
    [
      'an unknown dtype',
      fileOf({ a: { dtype: 'F1', shape: [], data_offsets: [0, 0] } }, 0),
      /“a” has the dtype F1/,
    ],
    [
      'no dtype',
      fileOf({ a: { shape: [], data_offsets: [0, 0] } }, 0),
      /“a” has the dtype missing/,
    ],
    [
      'a negative side',
      fileOf({ a: { dtype: 'F32', shape: [-1], data_offsets: [0, 4] } }, 4),
      /the shape \[-1\]/,
    ],
    [
      'a side that is no number',
      fileOf('{"a":{"dtype":"F32","shape":[null],"data_offsets":[0,4]}}', 4),
      /the shape \[null\]/,
    ],
    [
      'a product beyond counting',
      fileOf({ a: { dtype: 'F32', shape: [2 ** 40, 2 ** 40], data_offsets: [0, 4] } }, 4),
      /the shape/,
    ],
    [
      'a place of another size',
      fileOf({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 4] } }, 8),
      /another number of bytes/,
    ],
    ['no weights', fileOf({}, 0), /holds no weights/],
  ];

  it.each(broken)('with %s is refused in words', async (_, file, says) => {
    expect(await messageOf(file)).toMatch(says);
  });

  it('with a header larger than any is not read', async () => {
    const start = safetensorsStart('{', 200_000_000);
    const file = sparseFile(1e12, [{ at: 0, bytes: start }]);
    expect(await messageOf(file)).toMatch(/over 100 MB/);
    expect(file.read.bytes).toBeLessThan(10_000);
  });

  it('that disappears is reported', async () => {
    const gone = {
      size: 100,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone')) }),
    };
    expect(await openModelFile(gone)).toMatchObject({
      ok: false,
      message: expect.stringContaining('could not be read'),
    });
  });
});
