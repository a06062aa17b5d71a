import { ModelFileError } from '../error.ts';
import type { Json } from '../json.ts';
import { bothWays, eachStep, ruled } from './effects.ts';
import { inOrder } from './order.ts';
import type { Effect } from './rules.ts';
import { shapeIn, type KerasShape } from './shape.ts';
import { isModel, readTopology, type KerasLayer, type KerasModel } from './topology.ts';

/** What flows from one layer to another: the layer that it comes from, and its shape. */
export interface Flow {
  /** Name of the layer, with the names of the models around it. */
  readonly id: string;
  readonly shape: KerasShape | undefined;
}

/** A layer with what it does to one sample. */
export interface WalkedLayer extends Effect {
  readonly id: string;
  readonly layer: KerasLayer;
  readonly trainable: boolean;
  readonly inputs: readonly Flow[];
  /** The shapes that it receives, which the file may tell where no layer does. */
  readonly received: readonly KerasShape[];
}

export interface WalkedModel {
  readonly layers: readonly WalkedLayer[];
  readonly end: Flow | undefined;
}

interface Place {
  readonly path: string;
  readonly trainable: boolean;
  readonly depth: number;
  /** What the model around this one hands in. */
  readonly handed: readonly Flow[];
}

const MOST_DEPTH = 16;

const outermost: Place = { path: '', trainable: true, depth: 0, handed: [] };

/** Every layer of a model, models inside it included, in the order in which they run. */
export function walk(model: Json, place: Place = outermost): WalkedModel {
  if (place.depth > MOST_DEPTH) {
    throw new ModelFileError(`Models lie inside models more than ${MOST_DEPTH} deep.`);
  }
  const topology = readTopology(model);
  const flows = new Map<string, Flow>();
  const layers: WalkedLayer[] = [];
  let last = place.handed[0];
  for (const layer of inOrder(topology)) {
    const sources = topology.sequential
      ? [last]
      : (layer.inbound ?? []).map((name) => flows.get(name));
    const inputs = sources.filter((flow) => flow !== undefined);
    const walked = walkLayer(layer, inputs, place, topology);
    // A spread into push() overflows the stack for a model of very many layers.
    for (const each of walked.layers) layers.push(each);
    last = walked.end;
    if (last) flows.set(layer.name, last);
  }
  const [output] = topology.outputs;
  return { layers, end: output === undefined ? last : flows.get(output) };
}

function walkLayer(
  layer: KerasLayer,
  inputs: readonly Flow[],
  place: Place,
  topology: KerasModel,
): WalkedModel {
  const trainable = place.trainable && layer.config['trainable'] !== false;
  const id = `${place.path}${layer.name}`;
  if (isModel(layer)) {
    const inner = { path: `${id}/`, trainable, depth: place.depth + 1, handed: inputs };
    return walk({ class_name: layer.className, config: layer.config }, inner);
  }
  if (layer.className === 'InputLayer' && place.handed.length > 0) {
    const position = Math.max(topology.inputs.indexOf(layer.name), 0);
    return { layers: [], end: place.handed[position] };
  }
  const received = shapesInto(layer, inputs);
  const effect = effectOf(layer, received);
  const output = effect.output ?? topology.shapes.get(layer.name);
  const walked = { id, layer, trainable, inputs, received, ...effect, output };
  return { layers: [walked], end: { id, shape: output } };
}

/** The shapes that a layer receives; those written in the file stand in where none can be inferred. */
function shapesInto(layer: KerasLayer, inputs: readonly Flow[]): readonly KerasShape[] {
  const inferred = inputs.map(({ shape }) => shape);
  if (inferred.length > 0 && inferred.every((shape) => shape !== undefined)) return inferred;
  if (layer.inputShapes.length > 0) return layer.inputShapes;
  const { config } = layer;
  const given = shapeIn(config['batch_shape'] ?? config['batch_input_shape']);
  return given ? [given] : [];
}

function effectOf(layer: KerasLayer, inputs: readonly KerasShape[]): Effect {
  if (layer.className === 'TimeDistributed') return eachStep(layer, inputs);
  if (layer.className === 'Bidirectional') return bothWays(layer, inputs);
  return ruled(layer.className, layer.config, inputs);
}
