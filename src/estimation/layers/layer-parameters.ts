import type { Layer, LayerOf } from './layer-fields.ts';
import type { Shape } from './shape.ts';
import { featuresOf, positionsOf } from './shape.ts';
import { kernelSize } from './window.ts';

/** Weights and offsets of a layer. Running statistics of batchnorm are no parameters. */
export function parametersOf(layer: Layer, input: Shape, output: Shape): number {
  const features = featuresOf(input);
  switch (layer.type) {
    case 'conv':
    case 'depthwise': {
      const offsets = layer.bias === false ? 0 : featuresOf(output);
      return featuresOf(output) * weightsPerFilter(layer, input) + offsets;
    }
    case 'dense': {
      const offsets = layer.bias === false ? 0 : layer.units;
      return (layer.tied ? 0 : features * layer.units) + offsets;
    }
    case 'batchnorm':
    case 'layernorm':
      return layer.affine === false ? 0 : 2 * features;
    case 'scale':
      return features;
    case 'embedding':
      return layer.units * (layer.vocabulary + (layer.positions ?? 0) + (layer.segments ?? 0));
    case 'tokens': {
      const learned = (layer.classToken ? 1 : 0) + (layer.positions ? positionsOf(output) : 0);
      return learned * features;
    }
    case 'attention': {
      const { query, keyValue } = attentionWidths(layer, features);
      const offsets = layer.bias === false ? 0 : 2 * query + 2 * keyValue;
      return features * (2 * query + 2 * keyValue) + offsets;
    }
    case 'lstm':
      return lstmWeights(layer, features) + lstmOffsets(layer);
    default:
      return 0;
  }
}

/** Weights of one filter: it sees the channels of its own group only. */
export function weightsPerFilter(layer: LayerOf<'conv' | 'depthwise'>, input: Shape): number {
  const channels = layer.type === 'conv' ? featuresOf(input) / (layer.groups ?? 1) : 1;
  return channels * kernelSize(layer.kernel);
}

/** Numbers of a query, and of a key or a value, over all heads. */
export function attentionWidths(layer: LayerOf<'attention'>, features: number) {
  const { heads, keyValueHeads = heads } = layer;
  return { query: features, keyValue: (features / heads) * keyValueHeads };
}

const gates = 4;

/** Weights of all layers and directions; each connects inputs and the state to four gates. */
export function lstmWeights(layer: LayerOf<'lstm'>, features: number): number {
  const { units, layers = 1 } = layer;
  const directions = layer.bidirectional ? 2 : 1;
  const first = features + units;
  const further = directions * units + units;
  return directions * gates * units * (first + (layers - 1) * further);
}

function lstmOffsets(layer: LayerOf<'lstm'>): number {
  const { units, layers = 1, bias = true, recurrentBias = bias } = layer;
  const directions = layer.bidirectional ? 2 : 1;
  return directions * layers * gates * units * (Number(bias) + Number(recurrentBias));
}
