import { defineCalculation } from '../schema/calculation.ts';
import type { ActivationConvention } from '../layers/activations.ts';
import { activationsOf } from '../layers/activations.ts';
import type { LayerType } from '../layers/layer-fields.ts';
import type { NetworkInput, ResolvedNetwork } from './network-fields.ts';
import { networkFields, networkGroups } from './network-fields.ts';
import type { PlacedLayer } from '../layers/placed-layers.ts';
import { keptWithRecomputation } from '../layers/recompute.ts';
import { resolveNetwork } from './resolve-network.ts';
import { sizeOf, type Shape } from '../layers/shape.ts';

export interface LayerRow {
  /** Its own name, or type and position, e.g. `conv3`. */
  readonly name: string;
  readonly type: LayerType;
  readonly output: Shape;
  readonly parameters: number;
  readonly activations: number;
  readonly macs: number;
  readonly frozen: boolean;
}

export interface NetworkOutput {
  readonly parameters: number;
  readonly trainableParameters: number;
  readonly frozenParameters: number;
  readonly activationsPerSample: number;
  readonly workingActivationsPerSample: number;
  readonly macs: number;
  readonly forwardFlops: number;
  readonly frozenForwardFlops: number;
  readonly trainingFlops: number;
  readonly convention: ActivationConvention;
  readonly layers: readonly LayerRow[];
}

const flopsPerMac = 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What one layer reads and writes. It is in memory for a moment, also where nothing is kept. */
const workingOf = ({ inputs, output }: PlacedLayer): number => sum([...inputs, output].map(sizeOf));

const takesPart = ({ trains, passes }: PlacedLayer): boolean => trains || passes;

/**
 * Passes over a layer in a training step, each as long as a forward pass: forward; backward for the
 * gradient of the weights, and for that of the inputs; forward again where it is recomputed. A
 * trained layer counts 3, the first one too, as everybody does.
 */
function passesOver(layer: PlacedLayer, recomputes: boolean): number {
  if (!takesPart(layer)) return 1;
  return 1 + (layer.trains ? 2 : 1) + (recomputes ? 1 : 0);
}

function compute(input: ResolvedNetwork): NetworkOutput {
  const { layers, timeSteps } = resolveNetwork(input);
  const { batchSize, convention, recomputation } = input;
  const recomputes = recomputation === 'full';
  const runs = batchSize * timeSteps;
  const activations = activationsOf(layers, convention);
  const kept = recomputes ? keptWithRecomputation(layers, activations) : sum(activations);
  const parametersOf = (some: readonly PlacedLayer[]) => sum(some.map((one) => one.parameters));
  const frozenParameters = parametersOf(layers.filter(({ layer }) => layer.frozen));
  const flopsOf = (passes: (one: PlacedLayer) => number) =>
    flopsPerMac * runs * sum(layers.map((one) => passes(one) * one.macs));
  return {
    parameters: parametersOf(layers),
    trainableParameters: parametersOf(layers) - frozenParameters,
    frozenParameters,
    activationsPerSample: kept * timeSteps,
    workingActivationsPerSample: Math.max(0, ...layers.map(workingOf)),
    macs: runs * sum(layers.map(({ macs }) => macs)),
    forwardFlops: flopsOf(() => 1),
    frozenForwardFlops: flopsOf((one) => (takesPart(one) ? 0 : 1)),
    trainingFlops: flopsOf((one) => passesOver(one, recomputes)),
    convention,
    layers: layers.map(({ layer, name, output, parameters, macs }, index) => ({
      name,
      type: layer.type,
      output,
      parameters,
      activations: (activations[index] ?? 0) * timeSteps,
      macs: macs * runs,
      frozen: layer.frozen === true,
    })),
  };
}

export const networkCalculation = defineCalculation({
  name: 'network',
  title: 'Parameters, activations and work of a network, from its layers',
  formula:
    'conv: filters · (channels / groups · kernel² + 1) parameters; dense: inputs · units + units; ' +
    'one MAC for each weight and output position; FLOP = 2 MAC; training = 3 forward, frozen layers below the trained ones 1, recomputation 1 more',
  source:
    'By definition; MACs as torchvision counts them (convolutions and matrix products). Activations: outputs as convnet-burden, parameter-layers as torchinfo, backward as PyTorch keeps them with 4-byte numbers (Korthikanti et al. 2022, arXiv:2205.05198)',
  inputs: networkFields,
  groups: networkGroups,
  outputs: {
    parameters: { unit: 'numbers', doc: 'Weights and offsets.' },
    trainableParameters: { unit: 'numbers', doc: 'Those of layers that are not frozen.' },
    frozenParameters: { unit: 'numbers', doc: 'Those of frozen layers.' },
    activationsPerSample: { unit: 'numbers', doc: 'Activations of one sample (N), by convention.' },
    workingActivationsPerSample: {
      unit: 'numbers',
      doc: 'The most that one layer reads and writes, for one sample and time step.',
    },
    macs: { unit: 'MAC', doc: 'Multiply-accumulates of a forward pass of the batch.' },
    forwardFlops: { unit: 'FLOP', doc: 'Two for each multiply-accumulate.' },
    frozenForwardFlops: { unit: 'FLOP', doc: 'Of them, in layers before the first trained one.' },
    trainingFlops: { unit: 'FLOP', doc: 'Forward and backward pass of the batch.' },
    convention: { unit: '', doc: 'Which activations count.' },
    layers: {
      unit: '',
      doc: 'Each layer: output of one sample, and columns that add up to the totals (without recomputation).',
    },
  },
  compute,
});

/**
 * Parameters, activations and work of a network, by its name or from its layers. Parameters and
 * activations are counts of numbers, not bytes. @throws InputError
 */
export function network(input: NetworkInput): NetworkOutput {
  return networkCalculation.calculate(input);
}
