import { defineCalculation } from '../schema/calculation.ts';
import type { LayerCost } from './layer-cost.ts';
import { layerCost } from './layer-cost.ts';
import type { Layer, NetworkInput } from './layer-fields.ts';
import { networkFields } from './layer-fields.ts';
import type { Shape } from './layer-shapes.ts';
import { outputShape } from './layer-shapes.ts';

export interface LayerRow extends LayerCost {
  /** Type and position, e.g. `conv3`. */
  readonly name: string;
  readonly type: Layer['type'];
  readonly output: Shape;
  readonly frozen: boolean;
}

export interface NetworkOutput {
  readonly parameters: number;
  readonly trainableParameters: number;
  readonly frozenParameters: number;
  readonly activationsPerSample: number;
  readonly macs: number;
  readonly forwardFlops: number;
  readonly frozenForwardFlops: number;
  readonly layers: readonly LayerRow[];
}

const flopsPerMac = 2;

function rowsOf({ input, layers }: NetworkInput): LayerRow[] {
  let shape = input as unknown as Shape;
  return layers.map((layer, index) => {
    const output = outputShape(layer, shape, `layers[${index}]`);
    const cost = layerCost(layer, shape, output);
    shape = output;
    const frozen = 'frozen' in layer && layer.frozen === true;
    return { name: `${layer.type}${index + 1}`, type: layer.type, output, frozen, ...cost };
  });
}

function compute(input: NetworkInput): NetworkOutput {
  const layers = rowsOf(input);
  const sum = (rows: readonly LayerRow[], key: keyof LayerCost) =>
    rows.reduce((total, row) => total + row[key], 0);
  const firstTrained = layers.findIndex(({ parameters, frozen }) => parameters > 0 && !frozen);
  const below = firstTrained === -1 ? layers : layers.slice(0, firstTrained);
  const parameters = sum(layers, 'parameters');
  const frozenParameters = sum(
    layers.filter(({ frozen }) => frozen),
    'parameters',
  );
  const macs = sum(layers, 'macs');
  return {
    parameters,
    trainableParameters: parameters - frozenParameters,
    frozenParameters,
    activationsPerSample: sum(layers, 'activations'),
    macs,
    forwardFlops: flopsPerMac * macs,
    frozenForwardFlops: flopsPerMac * sum(below, 'macs'),
    layers,
  };
}

export const networkCalculation = defineCalculation({
  name: 'network',
  title: 'Parameters, activations and work of a network, from its layers',
  formula:
    'conv: filters · (channels / groups · kernel² + 1) parameters; dense: inputs · units + units; one MAC for each weight and output position',
  source:
    'By definition; activations by the convention "outputs": every output of conv, pool and dense layers once, ReLU in place',
  inputs: networkFields,
  outputs: {
    parameters: { unit: 'numbers', doc: 'Weights and offsets.' },
    trainableParameters: { unit: 'numbers', doc: 'Those of layers that are not frozen.' },
    frozenParameters: { unit: 'numbers', doc: 'Those of frozen layers.' },
    activationsPerSample: { unit: 'numbers', doc: 'Layer outputs of one sample (N).' },
    macs: { unit: 'MAC', doc: 'Multiply-accumulates of one forward pass of one sample.' },
    forwardFlops: { unit: 'FLOP', doc: 'Two for each multiply-accumulate.' },
    frozenForwardFlops: { unit: 'FLOP', doc: 'Of them, in layers below the first trained one.' },
    layers: { unit: '', doc: 'The same for each layer, with the shape of its output.' },
  },
  compute,
});

/** Parameters, activations and work of a network, from its layers. @throws InputError */
export function network(input: NetworkInput): NetworkOutput {
  return networkCalculation.calculate(input);
}
