import { shown } from '../error.ts';
import { recordOf, type Json } from '../json.ts';
import { rules } from './layers.ts';
import { unknownEffect, type Effect } from './rules.ts';
import type { KerasShape } from './shape.ts';
import type { KerasLayer } from './topology.ts';

/** What is known of a layer by its class. */
export function ruled(className: string, config: Json, inputs: readonly KerasShape[]): Effect {
  const rule = rules.get(className);
  const [input] = inputs;
  return rule && input ? rule(config, input, inputs) : unknownEffect;
}

const wrapped = ({ config }: KerasLayer) => {
  const { class_name: className, config: inner } = recordOf(config['layer']);
  return { className: shown(className ?? ''), inner: recordOf(inner) };
};

/** TimeDistributed: the same layer for every step. */
export function eachStep(layer: KerasLayer, inputs: readonly KerasShape[]): Effect {
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
export function bothWays(layer: KerasLayer, inputs: readonly KerasShape[]): Effect {
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
