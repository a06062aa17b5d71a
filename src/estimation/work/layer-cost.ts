import type { Layer } from './layer-fields.ts';
import type { Shape } from './layer-shapes.ts';
import { sizeOf } from './layer-shapes.ts';

export interface LayerCost {
  readonly parameters: number;
  /** Output values that are kept; 0 where the layer works in place or only changes the shape. */
  readonly activations: number;
  /** Multiply-accumulate operations of one forward pass of one sample. */
  readonly macs: number;
}

/** Parameters, kept outputs and multiply-accumulates of one layer. */
export function layerCost(layer: Layer, input: Shape, output: Shape): LayerCost {
  const activations = sizeOf(output);
  switch (layer.type) {
    case 'conv': {
      const { filters, kernel, groups = 1, bias = true } = layer;
      const weightsPerFilter = (input[0] / groups) * kernel * kernel;
      const parameters = filters * weightsPerFilter + (bias ? filters : 0);
      return { parameters, activations, macs: activations * weightsPerFilter };
    }
    case 'dense': {
      const weights = input[0] * layer.units;
      const parameters = weights + (layer.bias === false ? 0 : layer.units);
      return { parameters, activations, macs: weights };
    }
    case 'maxpool':
    case 'globalavgpool':
      return { parameters: 0, activations, macs: 0 };
    case 'relu':
    case 'flatten':
      return { parameters: 0, activations: 0, macs: 0 };
  }
}
