import { openAsBlob, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blobOf, joined, jsonBlob, sparseFile, utf8 } from './build/blobs.ts';
import { messageOf, modelOf } from './build/opened.ts';
import { zip } from './build/zip.ts';

const fixture = (name: string) => `tests/fixtures/models/${name}`;
const configOf = (name: string) => readFileSync(fixture(name), 'utf8');

/** What Keras 3.15 itself counts for the same models. */
describe('a configuration written by Keras 3', () => {
  it('of pictures, with a frozen model inside, has the parameters that Keras counts', async () => {
    const model = await modelOf(await openAsBlob(fixture('keras-3-pictures.json')));
    expect(model).toMatchObject({
      format: 'keras',
      name: 'pictures',
      trainableParameters: 390,
      activations: { perSample: expect.any(Number) as number },
    });
    expect(model.frozenParameters + model.statistics).toBe(247);
    expect(model.groups).toMatchObject([{ dtype: 'float32', numbers: 637, bytes: 2548 }]);
  });

  it('of texts, with recurrent layers and attention, has the parameters that Keras counts', async () => {
    const model = await modelOf(await openAsBlob(fixture('keras-3-text.json')));
    expect(model).toMatchObject({ trainableParameters: 41_421, frozenParameters: 0 });
  });
});

describe('a .keras file', () => {
  it('written by Keras opens, and becomes a layer table', async () => {
    const model = await modelOf(await openAsBlob(fixture('tiny.keras')));
    expect(model).toMatchObject({ name: 'tiny', trainableParameters: 23, macs: 18, notes: [] });
    expect(model.network?.layers?.map(({ type }) => type)).toEqual(['dense', 'relu', 'dense']);
  });

  const config = { name: 'config.json', content: utf8(configOf('keras-3-text.json')) };

  it.each([
    ['deflated', zip([config])],
    ['stored', zip([{ ...config, stored: true }])],
    ['in the long form', zip([config], { long: true })],
    ['with a comment behind', joined(zip([config]), utf8('a comment'))],
  ])('is read when %s', async (_, bytes) => {
    expect(await modelOf(blobOf(bytes))).toMatchObject({ trainableParameters: 41_421 });
  });

  it('of 8 GB is read without its weights', async () => {
    const before = 8 * 2 ** 30;
    const end = zip([config], { long: true, offset: before });
    const file = sparseFile(before + end.length, [
      { at: 0, bytes: utf8('PK\u0003\u0004') },
      { at: before, bytes: end },
    ]);
    expect(await modelOf(file)).toMatchObject({ trainableParameters: 41_421 });
    expect(file.read.bytes).toBeLessThan(200_000);
  });

  const bomb = { name: 'config.json', content: new Uint8Array(70_000_000) };
  const broken: [why: string, bytes: Uint8Array, says: RegExp][] = [
    ['cut off', zip([config]).slice(0, -30), /zip file is damaged/],
    ['without a configuration', zip([{ ...config, name: 'other.json' }]), /no config.json/],
    ['from PyTorch', zip([{ ...config, name: 'archive/data.pkl' }]), /PyTorch file/],
    ['that says it is a bomb', zip([bomb]), /larger than 64 MB/],
    ['that is a bomb but says nothing', zip([{ ...bomb, claims: 10 }]), /larger than 64 MB/],
    ['whose configuration is no JSON', zip([{ ...config, content: utf8('{') }]), /config.json/],
  ];

  it.each(broken)('%s is refused in words', async (_, bytes, says) => {
    expect(await messageOf(blobOf(bytes))).toMatch(says);
  });
});

describe('an older Keras configuration', () => {
  const dense = (name: string, units: number, config = {}) => ({
    class_name: 'Dense',
    config: { name, units, ...config },
  });
  const sequential = (...layers: unknown[]) => ({ class_name: 'Sequential', config: { layers } });
  const shape = { batch_input_shape: [null, 4] };
  const functional = (...layers: unknown[]) => ({ class_name: 'Model', config: { layers } });
  const fed = (name: string, from: readonly string[]) => ({
    ...dense(name, 3),
    name,
    inbound_nodes: [from.map((source) => [source, 0, 0, {}])],
  });

  it('may be a bare list of layers', async () => {
    const model = { class_name: 'Sequential', config: [dense('a', 3, shape), dense('b', 2)] };
    expect(await modelOf(jsonBlob(model))).toMatchObject({ trainableParameters: 15 + 8 });
  });

  it('keeps frozen layers apart', async () => {
    const model = sequential(dense('a', 3, { ...shape, trainable: false }), dense('b', 2));
    expect(await modelOf(jsonBlob(model))).toMatchObject({
      trainableParameters: 8,
      frozenParameters: 15,
    });
  });

  it('with an unknown layer says what is missing', async () => {
    const model = sequential(dense('a', 3, shape), {
      class_name: 'Mine',
      config: { name: 'mine' },
    });
    const { notes, trainableParameters } = await modelOf(jsonBlob(model));
    expect(trainableParameters).toBe(15);
    expect(notes.join(' ')).toMatch(/1 of 2 layers \(Mine\).*lower limit/);
  });

  it('with an open picture size knows the parameters, not the outputs', async () => {
    const conv = {
      class_name: 'Conv2D',
      config: { filters: 5, kernel_size: 3, batch_input_shape: [null, null, null, 3] },
    };
    const model = await modelOf(jsonBlob(sequential(conv)));
    expect(model.trainableParameters).toBe(5 * 27 + 5);
    expect(model.activations).toBeUndefined();
    expect(model.notes.join(' ')).toMatch(/the shape of an input is not fixed/);
  });

  it.each([
    ['in a circle', functional(fed('a', ['b']), fed('b', ['a'])), /in a circle/],
    ['without a class', sequential({ config: {} }), /Layer 1, field class_name, should be a text/],
    [
      'of a size that is none',
      sequential(dense('a', -3, shape)),
      /“a\/kernel” has the shape \[4,-3\]/,
    ],
    ['beyond counting', sequential(dense('a', 2 ** 52, shape)), /shape/],
    ['of no layers', sequential(), /no weights/],
    ['that are no list', { class_name: 'Model', config: { layers: 3 } }, /should be a list/],
    ['of another kind', { class_name: 3, model_config: null }, /class_name/],
  ])('with layers %s is refused in words', async (_, value, says) => {
    expect(await messageOf(jsonBlob(value))).toMatch(says);
  });

  it('with models inside models without end is refused', async () => {
    let model: unknown = sequential(dense('a', 3, shape));
    for (let depth = 0; depth < 40; depth += 1) model = sequential(model);
    expect(await messageOf(jsonBlob(model))).toMatch(/more than 16 deep/);
  });
});
