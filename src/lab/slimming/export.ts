/**
 * A detector as other programs read it: the layers format of TensorFlow.js, model.json and
 * weights.bin, for `tf.loadLayersModel`. Input: [samples, 48, 48, 3], bytes minus 127.5, divided by
 * 64. Output: the maps of the grid of cells, [samples, 6, 6, 5].
 */
import { named, type NetworkParameters } from '../engine/network/parameters.ts';
import {
  bodyShape,
  boxMaps,
  kernelSide,
  sceneChannels,
  sceneSide,
} from '../../data/runs/detector.ts';
import { prunableLayers } from './layers.ts';

/** The scale is not negative, so it can be multiplied into kernel and bias: ReLU lets it pass. */
function folded(parameters: NetworkParameters, layer: string): [Float32Array, Float32Array] {
  const scale = named(parameters, `${layer}.scale`).values;
  const times = (values: Float32Array) =>
    values.map((value, index) => value * (scale[index % scale.length] as number));
  return [
    times(named(parameters, `${layer}.kernel`).values),
    times(named(parameters, `${layer}.bias`).values),
  ];
}

interface ExportedLayer {
  readonly name: string;
  readonly kernelSide: number;
  readonly stride: number;
  readonly filters: number;
  readonly inputs: number;
  readonly activation: 'relu' | 'linear';
  readonly values: readonly [Float32Array, Float32Array];
}

function exportedLayers(parameters: NetworkParameters): ExportedLayer[] {
  let inputs = sceneChannels;
  const layers = prunableLayers.map(({ name }, index): ExportedLayer => {
    const filters = named(parameters, `${name}.bias`).values.length;
    const layer = {
      name: name.replace('.', '_'),
      kernelSide,
      stride: bodyShape[index]?.stride ?? 1,
      filters,
      inputs,
      activation: 'relu' as const,
      values: folded(parameters, name),
    };
    inputs = filters;
    return layer;
  });
  const box: ExportedLayer = {
    name: 'head_box',
    kernelSide: 1,
    stride: 1,
    filters: boxMaps,
    inputs,
    activation: 'linear',
    values: [
      named(parameters, 'head.box.kernel').values,
      named(parameters, 'head.box.bias').values,
    ],
  };
  return [...layers, box];
}

const topologyOf = (layer: ExportedLayer, index: number) => ({
  class_name: 'Conv2D',
  config: {
    name: layer.name,
    filters: layer.filters,
    kernel_size: [layer.kernelSide, layer.kernelSide],
    strides: [layer.stride, layer.stride],
    padding: 'same',
    data_format: 'channels_last',
    activation: layer.activation,
    use_bias: true,
    trainable: true,
    dtype: 'float32',
    ...(index === 0 ? { batch_input_shape: [null, sceneSide, sceneSide, sceneChannels] } : {}),
  },
});

export interface ExportedModel {
  /** The text of model.json. */
  readonly json: string;
  /** The bytes of weights.bin. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

export function exportModel(parameters: NetworkParameters): ExportedModel {
  const layers = exportedLayers(parameters);
  const arrays = layers.flatMap(({ values }) => values);
  const weights = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const array of arrays) {
    weights.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  const specs = layers.flatMap(({ name, kernelSide: side, inputs, filters }) => [
    { name: `${name}/kernel`, shape: [side, side, inputs, filters], dtype: 'float32' },
    { name: `${name}/bias`, shape: [filters], dtype: 'float32' },
  ]);
  const json = JSON.stringify({
    format: 'layers-model',
    generatedBy: 'Joulebook',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'cat_box_detector', layers: layers.map(topologyOf) },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
  });
  return { json, weights };
}
