import type { Node } from './graph.ts';
import { graphOf, networkInput } from './graph.ts';
import type { Layer } from './layer-fields.ts';
import { macsOf } from './layer-macs.ts';
import { parametersOf } from './layer-parameters.ts';
import { outputShape } from './layer-shapes.ts';
import type { Shape } from './shape.ts';

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
