import { ModelFileError, shown } from '../error.ts';
import { recordOf, type Json } from '../json.ts';
import { unknownEffect, type Effect } from './rules.ts';
import { shapeIn, type KerasShape } from './shape.ts';
import { isModel, readTopology, type KerasLayer, type KerasModel } from './topology.ts';
import { rules } from './layers.ts';

/** What is known of a layer by its class. */
function ruled(className: string, config: Json, inputs: readonly KerasShape[]): Effect {
  const rule = rules.get(className);
  const [input] = inputs;
  return rule && input ? rule(config, input, inputs) : unknownEffect;
}

const wrapped = ({ config }: KerasLayer) => {
  const { class_name: className, config: inner } = recordOf(config['layer']);
  return { className: shown(className ?? ''), inner: recordOf(inner) };
};

/** TimeDistributed: the same layer for every step. */
function eachStep(layer: KerasLayer, inputs: readonly KerasShape[]): Effect {
  const { className, inner } = wrapped(layer);
  const effect = ruled(
    className,
    inner,
    inputs.map((shape) => shape.slice(1)),
  );
  const steps = inputs[0]?.[0];
  const macs = effect.macs === undefined || steps === undefined ? undefined : effect.macs * steps;
  return { ...effect, output: effect.output && [steps, ...effect.output], macs };
}

/** Bidirectional: one layer forward, one backward, their outputs side by side unless told. */
function bothWays(layer: KerasLayer, inputs: readonly KerasShape[]): Effect {
  const { className, inner } = wrapped(layer);
  const effect = ruled(className, inner, inputs);
  const joined = (layer.config['merge_mode'] ?? 'concat') === 'concat';
  const width = effect.output?.at(-1);
  const both = width === undefined ? undefined : width * (joined ? 2 : 1);
  return {
    output: effect.output && [...effect.output.slice(0, -1), both],
    weights: effect.weights?.flatMap((weight) => [
      { ...weight, name: `forward/${weight.name}` },
      { ...weight, name: `backward/${weight.name}` },
    ]),
    macs: effect.macs === undefined ? undefined : 2 * effect.macs,
  };
}

/**
 * The layers of a model so that each comes after those that feed it. Files list them nearly so, but
 * need not. @throws ModelFileError for layers that feed each other in a circle
 */
function inOrder({ layers, sequential }: KerasModel): readonly KerasLayer[] {
  if (sequential) return layers;
  const names = new Set(layers.map(({ name }) => name));
  const waitsFor = new Map<KerasLayer, number>();
  const feeds = new Map<string, KerasLayer[]>();
  for (const layer of layers) {
    const sources = new Set(layer.inbound?.filter((name) => names.has(name)));
    waitsFor.set(layer, sources.size);
    for (const source of sources) {
      const fed = feeds.get(source);
      if (fed) fed.push(layer);
      else feeds.set(source, [layer]);
    }
  }
  const ready = layers.filter((layer) => waitsFor.get(layer) === 0);
  // The list grows while it is walked: a layer joins it when its last source has been passed.
  for (const layer of ready) {
    const fed = feeds.get(layer.name) ?? [];
    feeds.delete(layer.name);
    for (const next of fed) {
      const left = (waitsFor.get(next) ?? 0) - 1;
      waitsFor.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  if (ready.length === layers.length) return ready;
  throw new ModelFileError('The layers of this model feed each other in a circle.');
}

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
