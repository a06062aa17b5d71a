import { graphOf, networkInput, type Node } from './graph.ts';
import type { Layer } from './layer-fields.ts';
import {
  parametersOf,
  attentionWidths,
  lstmWeights,
  weightsPerFilter,
} from './layer-parameters.ts';
import { outputShape } from './layer-shapes.ts';
import { featuresOf, positionsOf, sizeOf, type Shape } from './shape.ts';

/**
 * Multiply-accumulates of one forward pass of one sample: those of convolutions, dense layers and
 * matrix products, as torchvision and fvcore count them. Norms, activation functions, pooling and
 * offsets are left out; together they are about 1 % of a large network, and up to 8 % of a mobile one.
 */
function macsOf(layer: Layer, input: Shape, output: Shape): number {
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

/** A layer in its network: what comes in, what goes out, what it costs for one sample. */
export interface PlacedLayer extends Node {
  readonly inputs: readonly Shape[];
  /** The first of `inputs`. */
  readonly input: Shape;
  readonly output: Shape;
  readonly parameters: number;
  readonly macs: number;
  /** Whether its own parameters get gradients. */
  readonly trains: boolean;
  /** Whether its input gets a gradient, because a layer before it trains. */
  readonly passes: boolean;
}

/** Follows the shapes through the network. @throws InputError for the first layer that does not fit */
export function placeLayers(networkShape: Shape, layers: readonly Layer[]): readonly PlacedLayer[] {
  const placed: PlacedLayer[] = [];
  for (const node of graphOf(layers)) {
    const before = node.sources.map((source) => placed[source]);
    const inputs = node.sources.map((source, at) =>
      source === networkInput ? networkShape : (before[at]?.output ?? []),
    );
    const [input = []] = inputs;
    const output = outputShape(node, inputs);
    const parameters = parametersOf(node.layer, input, output);
    const shares = node.layer.type === 'dense' && node.layer.tied === true;
    placed.push({
      ...node,
      inputs,
      input,
      output,
      parameters,
      macs: macsOf(node.layer, input, output),
      trains: (parameters > 0 || shares) && node.layer.frozen !== true,
      passes: before.some((one) => one !== undefined && (one.trains || one.passes)),
    });
  }
  return placed;
}
