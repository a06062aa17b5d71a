import { networkInput } from './graph.ts';
import { isView, keptOf, worksInPlace } from './kept.ts';
import { outputsOf, parameterLayerOutputs } from './outputs.ts';
import type { PlacedLayer } from './placed-layers.ts';
import { sizeOf } from './shape.ts';

/**
 * Ways to count activations, from the simplest to the truest:
 *
 * - outputs: every output of the forward pass once (convnet-burden);
 * - outputs-with-gradients: twice that, as if all gradients of outputs were alive at once. An upper
 *   bound, since they live for one layer at a time;
 * - parameter-layers: outputs of layers with parameters only (torchinfo, torchsummary);
 * - backward: what the backward pass of PyTorch really keeps, each tensor once, nothing below the
 *   first layer that is trained.
 */
export const activationConventions = [
  'outputs',
  'outputs-with-gradients',
  'parameter-layers',
  'backward',
] as const;

export type ActivationConvention = (typeof activationConventions)[number];

/** Numbers of one sample that each layer adds. */
export function activationsOf(
  layers: readonly PlacedLayer[],
  convention: ActivationConvention,
): readonly number[] {
  switch (convention) {
    case 'outputs':
      return layers.map(({ layer, input, output }) => outputsOf(layer, input, output));
    case 'outputs-with-gradients':
      return layers.map(({ layer, input, output }) => 2 * outputsOf(layer, input, output));
    case 'parameter-layers':
      return layers.map(({ layer, input, output, parameters }) =>
        parameterLayerOutputs(layer, input, output, parameters),
      );
    case 'backward':
      return keptForBackward(layers);
  }
}

/** A tensor that several layers keep is counted at the first of them. */
function keptForBackward(layers: readonly PlacedLayer[]): readonly number[] {
  const counted = new Set<number>();
  const storages: number[] = [];
  const storageOf = (source: number) => (source === networkInput ? source : storages[source]);
  return layers.map((placed, index) => {
    const { layer, sources, inputs, input, output } = placed;
    const shared = worksInPlace(layer) || isView(layer);
    storages.push(shared ? (storageOf(sources[0] ?? networkInput) ?? index) : index);
    const kept = keptOf(layer, [input, output], placed);
    const tensors = [
      ...(kept.inputs ? sources.map((source, at) => [storageOf(source), inputs[at]] as const) : []),
      ...(kept.output ? [[storages[index], output] as const] : []),
    ];
    let numbers = kept.own;
    for (const [storage, shape] of tensors) {
      if (storage === undefined || shape === undefined || counted.has(storage)) continue;
      counted.add(storage);
      numbers += sizeOf(shape);
    }
    return numbers;
  });
}
