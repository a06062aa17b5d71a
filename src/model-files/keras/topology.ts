import { ModelFileError, shown } from '../error.ts';
import { listIn, listOf, recordIn, recordOf, textIn, textOf, type Json } from '../json.ts';
import { shapeIn, type KerasShape } from './shape.ts';

/** A layer as a Keras configuration describes it. */
export interface KerasLayer {
  readonly name: string;
  readonly className: string;
  readonly config: Json;
  /** Names of the layers that feed its first call; undefined in a Sequential model. */
  readonly inbound: readonly string[] | undefined;
  readonly calls: number;
  /** Input shapes where the file gives them (Keras 3). */
  readonly inputShapes: readonly KerasShape[];
}

export interface KerasModel {
  readonly name: string | undefined;
  readonly layers: readonly KerasLayer[];
  readonly sequential: boolean;
  /** Output shapes by layer, where the file gives them (Keras 3). */
  readonly shapes: ReadonlyMap<string, KerasShape>;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const modelClasses = new Set(['Sequential', 'Functional', 'Model']);
const MOST_LAYERS = 50_000;

export const isModel = ({ className, config }: KerasLayer): boolean =>
  modelClasses.has(className) || (className !== 'Bidirectional' && Array.isArray(config['layers']));

/** `{class_name, config}` of a model. @throws ModelFileError */
export function readTopology(model: Json): KerasModel {
  const className = textIn(model['class_name'], 'class_name of the model');
  // Before Keras 2.2.3 the configuration of a Sequential model was the list of layers itself.
  const bare = Array.isArray(model['config']);
  const config: Json = bare ? { layers: model['config'] } : recordIn(model['config'], 'config');
  const layers = listIn(config['layers'], `The field layers of the ${shown(className)} model`);
  if (layers.length > MOST_LAYERS) {
    throw new ModelFileError(`The model lists ${layers.length} layers: more than any known one.`);
  }
  return {
    name: textOf(config['name']),
    layers: layers.map(readLayer),
    shapes: new Map(layers.flatMap(shapesSeenBy)),
    sequential: className === 'Sequential',
    inputs: namesIn(config['input_layers']),
    outputs: namesIn(config['output_layers']),
  };
}

function readLayer(value: unknown, index: number): KerasLayer {
  const owner = `Layer ${index + 1}`;
  const layer = recordIn(value, owner);
  const config = recordOf(layer['config']);
  const nodes = listOf(layer['inbound_nodes']);
  const built = shapeIn(recordOf(layer['build_config'])['input_shape']);
  const seen = tensorsIn(nodes[0]);
  const shapes = seen.flatMap(({ shape }) => (shape ? [shape] : []));
  return {
    name: textOf(layer['name']) ?? textOf(config['name']) ?? `layer ${index + 1}`,
    className: textIn(layer['class_name'], `${owner}, field class_name,`),
    config,
    inbound: Array.isArray(layer['inbound_nodes']) ? seen.map(({ from }) => from) : undefined,
    calls: Math.max(nodes.length, 1),
    inputShapes: shapes.length > 0 || !built ? shapes : [built],
  };
}

/** The shapes of what a layer receives, by the layers that it comes from. */
const shapesSeenBy = (layer: unknown): [string, KerasShape][] =>
  tensorsIn(listOf(recordOf(layer)['inbound_nodes'])[0]).flatMap(({ from, shape }) =>
    shape ? [[from, shape]] : [],
  );

interface Seen {
  readonly from: string;
  readonly shape?: KerasShape | undefined;
}

/** A call of Keras 3 nests its tensors in args; one of Keras 2 is a list of [name, call, output]. */
function tensorsIn(node: unknown, depth = 0): Seen[] {
  if (depth > 4) return [];
  if (Array.isArray(node)) {
    const [from, call] = node as unknown[];
    if (typeof from === 'string' && typeof call === 'number') return [{ from }];
    return node.flatMap((each) => tensorsIn(each, depth + 1));
  }
  const { class_name: className, config, args, kwargs } = recordOf(node);
  if (className === '__keras_tensor__') {
    const { keras_history: history, shape } = recordOf(config);
    const from = textOf(listOf(history)[0]);
    return from === undefined ? [] : [{ from, shape: shapeIn(shape) }];
  }
  return [args, ...Object.values(recordOf(kwargs))].flatMap((each) => tensorsIn(each, depth + 1));
}

/** `[name, call, output]` for one input or output, or a list of such. */
const namesIn = (value: unknown): string[] => tensorsIn(value).map(({ from }) => from);
