import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonBlob } from './build/blobs.ts';
import { messageOf, modelOf } from './build/opened.ts';

beforeAll(() => tf.setBackend('cpu'));

/** The model.json that TensorFlow.js writes for a model. */
async function savedModel(model: tf.LayersModel): Promise<unknown> {
  let saved: tf.io.ModelArtifacts = {};
  await model.save(
    tf.io.withSaveHandler((artifacts) => {
      saved = artifacts;
      return Promise.resolve({
        modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' },
      });
    }),
  );
  return {
    format: 'layers-model',
    modelTopology: saved.modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: saved.weightSpecs }],
  };
}

const side = fc.integer({ min: 1, max: 3 });
const window = fc.record({
  kernelSize: side,
  strides: side,
  padding: fc.constantFrom('same' as const, 'valid' as const),
});

/** Layers that keep a picture a picture. */
const pictureLayer: fc.Arbitrary<() => tf.layers.Layer> = fc.oneof(
  fc.tuple(window, side, fc.boolean()).map(
    ([sliding, filters, useBias]) =>
      () =>
        tf.layers.conv2d({ ...sliding, filters, useBias, activation: 'relu' }),
  ),
  window.map((sliding) => () => tf.layers.depthwiseConv2d(sliding)),
  fc.tuple(window, side).map(
    ([sliding, filters]) =>
      () =>
        tf.layers.separableConv2d({ ...sliding, filters }),
  ),
  window.map(
    ({ kernelSize, strides, padding }) =>
      () =>
        tf.layers.maxPooling2d({ poolSize: kernelSize, strides, padding }),
  ),
  fc.constant(() => tf.layers.batchNormalization()),
  fc.constant(() => tf.layers.activation({ activation: 'tanh' })),
  fc.constant(() => tf.layers.dropout({ rate: 0.5 })),
  fc.constant(() => tf.layers.zeroPadding2d({ padding: 1 })),
  fc.constant(() => tf.layers.conv2dTranspose({ filters: 2, kernelSize: 3, strides: 2 })),
  fc.constant(() => tf.layers.upSampling2d({})),
);

const modelOfLayers = (makers: readonly (() => tf.layers.Layer)[], freeze: boolean) => {
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [24, 24, 3] }));
  for (const make of makers) {
    const layer = make();
    if (freeze) layer.trainable = false;
    model.add(layer);
  }
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 4 }));
  return model;
};

const count = (weights: readonly tf.LayerVariable[]) =>
  weights.reduce(
    (sum, { shape }) => sum + shape.reduce<number>((all, each) => all * (each ?? 0), 1),
    0,
  );

describe('a model.json of TensorFlow.js', () => {
  it('has the parameters that TensorFlow.js counts, and so has its topology alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(pictureLayer, { maxLength: 5 }),
        fc.boolean(),
        async (makers, freeze) => {
          let model: tf.LayersModel;
          try {
            model = modelOfLayers(makers, freeze);
          } catch {
            return fc.pre(false);
          }
          const trained = count(model.trainableWeights);
          const others = count(model.nonTrainableWeights);
          const topology: unknown = model.toJSON(null, false);
          for (const value of [await savedModel(model), topology]) {
            const read = await modelOf(jsonBlob(value));
            expect(read.trainableParameters).toBe(trained);
            expect(read.frozenParameters + read.statistics).toBe(others);
          }
          model.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with branches becomes a layer table with the same branches', async () => {
    const input = tf.input({ shape: [8, 8, 4], name: 'picture' });
    const conv = (name: string) =>
      tf.layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same', name });
    const left = conv('left').apply(input) as tf.SymbolicTensor;
    const right = conv('right').apply(input) as tf.SymbolicTensor;
    const sum = tf.layers.add({ name: 'sum' }).apply([left, right, input]) as tf.SymbolicTensor;
    const joined = tf.layers
      .concatenate({ name: 'joined' })
      .apply([sum, left]) as tf.SymbolicTensor;
    const pooled = tf.layers.globalAveragePooling2d({}).apply(joined) as tf.SymbolicTensor;
    const output = tf.layers.dense({ units: 2, name: 'output' }).apply(pooled) as tf.SymbolicTensor;
    const model = tf.model({ inputs: input, outputs: output });
    const { network, macs, trainableParameters } = await modelOf(jsonBlob(await savedModel(model)));
    expect(trainableParameters).toBe(model.countParams());
    expect(macs).toBe(2 * 8 * 8 * 4 * 9 * 4 + 8 * 2);
    expect(network?.input).toEqual([4, 8, 8]);
    expect(network?.layers).toMatchObject([
      { type: 'conv', name: 'left' },
      { type: 'conv', name: 'right', from: 'input' },
      { type: 'add', from: 'left', with: 'right' },
      { type: 'add', name: 'sum', with: 'input' },
      { type: 'concat', name: 'joined', with: ['left'] },
      { type: 'globalavgpool' },
      { type: 'dense', name: 'output', units: 2 },
    ]);
  });

  const weight = { name: 'w', shape: [2, 3], dtype: 'float32' };
  const graph = (...weights: unknown[]) => ({
    format: 'graph-model',
    modelTopology: { node: [] },
    weightsManifest: [{ paths: ['a.bin'], weights }],
  });

  it('may be a graph model, which lists weights only', async () => {
    const quantized = { ...weight, quantization: { dtype: 'uint8', scale: 1, min: 0 } };
    const model = await modelOf(jsonBlob(graph(quantized)));
    expect(model).toMatchObject({ format: 'tfjs-graph', trainableParameters: 6 });
    expect(model.notes.join(' ')).toMatch(/fewer bits.*graph model/);
  });

  it.each([
    ['an unknown dtype', graph({ ...weight, dtype: 'float12' }), /unknown dtype float12/],
    ['a shape of text', graph({ ...weight, shape: ['2'] }), /shape \["2"\]/],
    ['no shape', graph({ ...weight, shape: undefined }), /field shape, should be a list/],
    ['no list of weights', { ...graph(), weightsManifest: {} }, /weightsManifest should be a list/],
    ['no topology', { weightsManifest: [] }, /modelTopology should be an object/],
  ])('with %s is refused in words', async (_, value, says) => {
    expect(await messageOf(jsonBlob(value))).toMatch(says);
  });
});
