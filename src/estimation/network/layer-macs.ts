import type { Layer } from './layer-fields.ts';
import { attentionWidths, lstmWeights, weightsPerFilter } from './layer-parameters.ts';
import type { Shape } from './shape.ts';
import { featuresOf, positionsOf, sizeOf } from './shape.ts';

/**
 * Multiply-accumulates of one forward pass of one sample: those of convolutions, dense layers and
 * matrix products, as torchvision and fvcore count them. Norms, activation functions, pooling and
 * offsets are left out; together they are about 1 % of a large network, and up to 8 % of a mobile one.
 */
export function macsOf(layer: Layer, input: Shape, output: Shape): number {
  const features = featuresOf(input);
  switch (layer.type) {
    case 'conv':
    case 'depthwise':
      return sizeOf(output) * weightsPerFilter(layer, input);
    case 'dense':
      return positionsOf(input) * features * layer.units;
    case 'attention': {
      const positions = positionsOf(input);
      const { query, keyValue } = attentionWidths(layer, features);
      const projections = positions * features * (2 * query + 2 * keyValue);
      // Scores and weighted values: every position with every other one, masked or not.
      return projections + 2 * positions ** 2 * query;
    }
    case 'lstm':
      return positionsOf(input) * lstmWeights(layer, features);
    default:
      return 0;
  }
}
