import { InputError } from '../input-error.ts';
import type { Layer } from './layer-fields.ts';

/** A layer with its place: what comes in is the output of a layer above, or the network's input. */
export interface Node {
  readonly layer: Layer;
  readonly name: string;
  /** Where errors point to, e.g. `layers[3]`. */
  readonly path: string;
  /** Positions of the layers whose outputs come in; -1 is the network's input. */
  readonly sources: readonly number[];
}

export const networkInput = -1;

/**
 * Finds out which layer feeds which. A layer can only refer to layers above it, so there are no
 * circles. @throws InputError for a name that is used twice or that no layer above has
 */
export function graphOf(layers: readonly Layer[]): readonly Node[] {
  const positions = new Map<string, number>([['input', networkInput]]);
  return layers.map((layer, index) => {
    const path = `layers[${index}]`;
    const find = (field: string, name: string): number => {
      const position = positions.get(name);
      if (position !== undefined) return position;
      throw new InputError(`${path}.${field}`, name, `input or the name of a layer above it`);
    };
    const first = layer.from === undefined ? index - 1 : find('from', layer.from);
    const sources = [first, ...othersOf(layer).map(([field, name]) => find(field, name))];
    const name = layer.name ?? `${layer.type}${index + 1}`;
    if (positions.has(name)) {
      throw new InputError(`${path}.name`, name, 'a name that no layer above it has');
    }
    positions.set(name, index);
    return { layer, name, path, sources };
  });
}

function othersOf(layer: Layer): readonly (readonly [field: string, name: string])[] {
  if (layer.type === 'concat') {
    return layer.with.map((name, index) => [`with[${index}]`, name]);
  }
  const other = 'with' in layer ? layer.with : undefined;
  return other === undefined ? [] : [['with', other]];
}
