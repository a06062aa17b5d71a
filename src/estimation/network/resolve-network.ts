import { InputError } from '../input-error.ts';
import { findNetwork } from '../networks/catalogue.ts';
import type { Layer } from '../layers/layer-fields.ts';
import type { ResolvedNetwork } from './network-fields.ts';
import type { PlacedLayer } from '../layers/placed-layers.ts';
import { placeLayers } from '../layers/placed-layers.ts';
import type { Shape } from '../layers/shape.ts';

export interface ResolvedLayers {
  readonly layers: readonly PlacedLayer[];
  readonly timeSteps: number;
}

/** The layers that an input means, by name or as given, in their places. @throws InputError */
export function resolveNetwork(input: ResolvedNetwork): ResolvedLayers {
  const fuse = (layers: readonly Layer[]) =>
    input.attention === 'fused' ? layers.map(fused) : layers;
  if (input.network === undefined) {
    if (input.input === undefined) {
      throw new InputError('input', undefined, 'the shape of one sample, beside layers');
    }
    const layers = placeLayers(input.input, fuse(input.layers ?? []));
    return { layers, timeSteps: input.timeSteps ?? 1 };
  }
  const entry = findNetwork(input.network);
  const { timeSteps = entry.timeSteps ?? 1 } = input;
  const layers = fuse(entry.layers(classesOf(input)));
  return { layers: placeNamed(input.input, entry.input, layers), timeSteps };
}

const fused = (layer: Layer): Layer =>
  layer.type === 'attention' ? { ...layer, fused: true } : layer;

/** 0 stands for a network as it comes, without a classifier. */
function classesOf({ network, classes }: ResolvedNetwork): number {
  const entry = network && findNetwork(network);
  if (!entry || classes === undefined) return entry?.classes ?? 0;
  if (entry.classes !== undefined || entry.choosesClasses) return classes;
  throw new InputError('classes', classes, `nothing, because ${network} has no classifier`);
}

/** Layers of the catalogue fit their own input; another shape may not fit them. */
function placeNamed(
  given: Shape | undefined,
  own: Shape,
  layers: readonly Layer[],
): readonly PlacedLayer[] {
  if (given === undefined) return placeLayers(own, layers);
  if (given.length !== own.length) {
    throw new InputError('input', given, `${own.length} sizes, e.g. ${own.join(', ')}`);
  }
  try {
    return placeLayers(given, layers);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError('input', given, `a shape that fits all layers (${error.message})`);
  }
}
