import type { Layer } from './layer-fields.ts';
import { attentionWidths } from './layer-parameters.ts';
import type { Shape } from './shape.ts';
import { featuresOf, positionsOf, sizeOf } from './shape.ts';

/**
 * Output values of a layer in the forward pass, as convnet-burden (Albanie) counts them: every
 * output once. Activation functions work in place, and a layer that only views its input
 * in another shape has no output of its own. Inside attention: query, key, value, the weights of
 * every pair of positions, the weighted values, and the projection. A spiking layer has a membrane
 * potential beside each spike.
 */
export function outputsOf(layer: Layer, input: Shape, output: Shape): number {
  switch (layer.type) {
    case 'relu':
    case 'activation':
    case 'flatten':
    case 'firsttoken':
      return 0;
    case 'tokens':
      return layer.classToken || layer.positions ? sizeOf(output) : 0;
    case 'attention':
      return projectionsOf(layer, input) + weightsOf(layer, input) + sizeOf(output);
    case 'lstm': {
      const { units, layers = 1, bidirectional = false } = layer;
      return positionsOf(input) * layers * units * (bidirectional ? 2 : 1);
    }
    case 'lif':
      return 2 * sizeOf(output);
    default:
      return sizeOf(output);
  }
}

type Attention = Extract<Layer, { type: 'attention' }>;

/** Query, key, value and the projection at the end. */
function projectionsOf(layer: Attention, input: Shape): number {
  const { query, keyValue } = attentionWidths(layer, featuresOf(input));
  return positionsOf(input) * (2 * query + 2 * keyValue);
}

/** One weight for each head and each pair of positions. */
function weightsOf(layer: Attention, input: Shape): number {
  return layer.fused ? 0 : layer.heads * positionsOf(input) ** 2;
}

/** The same, but only for layers that have parameters, as torchinfo and torchsummary count them. */
export function parameterLayerOutputs(
  layer: Layer,
  input: Shape,
  output: Shape,
  parameters: number,
): number {
  if (layer.type === 'attention') return projectionsOf(layer, input);
  return parameters > 0 ? sizeOf(output) : 0;
}
