import type { Layer } from './layer-fields.ts';
import { attentionWidths } from './layer-parameters.ts';
import type { Shape } from './shape.ts';
import { featuresOf, positionsOf, sizeOf } from './shape.ts';

/** What automatic differentiation keeps of one layer until its backward pass. */
export interface Kept {
  /** The values that come in. */
  readonly inputs: boolean;
  /** The values that go out. */
  readonly output: boolean;
  /** Numbers of its own: masks, indices, statistics, gates. */
  readonly own: number;
}

const nothing: Kept = { inputs: false, output: false, own: 0 };
const inputs: Kept = { inputs: true, output: false, own: 0 };
const output: Kept = { inputs: false, output: true, own: 0 };

/** A mask has one byte for each value, a quarter of an FP32 number. */
const maskOf = (values: number) => Math.ceil(values / 4);
/** PyTorch's indices have eight bytes each. */
const indexNumbers = 2;

/**
 * What PyTorch keeps, layer by layer. ReLU works in place.
 * @param trains whether the layer's own parameters get gradients
 * @param passes whether its input gets a gradient, because something before it trains
 */
export function keptOf(
  layer: Layer,
  [input, result]: readonly [Shape, Shape],
  { trains, passes }: { readonly trains: boolean; readonly passes: boolean },
): Kept {
  const takesPart = trains || passes;
  if (!takesPart) return nothing;
  switch (layer.type) {
    // The gradient of the weights needs the input; that of the input needs the weights only.
    case 'conv':
    case 'depthwise':
    case 'dense':
    case 'embedding':
      return trains ? inputs : nothing;
    case 'batchnorm':
      return { ...inputs, own: 2 * featuresOf(input) };
    case 'layernorm':
      return { ...inputs, own: 2 * positionsOf(input) };
    case 'scale':
    case 'multiply':
    case 'avgpool':
      return inputs;
    case 'maxpool':
      return { ...inputs, own: indexNumbers * sizeOf(result) };
    case 'relu':
      return output;
    case 'activation':
      return byFunction[layer.function];
    case 'dropout':
      return { ...nothing, own: maskOf(sizeOf(input)) };
    case 'attention':
      return { ...(trains ? inputs : nothing), own: keptOfAttention(layer, input, trains) };
    case 'lstm': {
      const { units, layers = 1, bidirectional = false } = layer;
      const cells = units * layers * (bidirectional ? 2 : 1);
      return { ...inputs, own: positionsOf(input) * cells * lstmNumbers };
    }
    // The surrogate gradient is a function of the membrane potential.
    case 'lif':
      return { ...output, own: sizeOf(result) };
    default:
      return nothing;
  }
}

/** Four gates, the cell state, its tanh and the hidden state, for each unit and time step. */
const lstmNumbers = 7;

/** Derivatives that can be written with the output need no input. */
const byFunction: Readonly<Record<Extract<Layer, { type: 'activation' }>['function'], Kept>> = {
  sigmoid: output,
  tanh: output,
  softmax: output,
  // PyTorch keeps the input of ReLU6 even where it is told to work in place (measured, 2.13).
  relu6: inputs,
  'leaky-relu': output,
  gelu: inputs,
  silu: inputs,
  'hard-sigmoid': inputs,
  'hard-swish': inputs,
};

/** Functions that PyTorch's networks call in place: their output takes the place of their input. */
export const worksInPlace = (layer: Layer): boolean =>
  layer.type === 'relu' || (layer.type === 'activation' && layer.function === 'leaky-relu');

/** Layers whose output is their input, seen in another shape. */
export const isView = (layer: Layer): boolean =>
  layer.type === 'flatten' ||
  layer.type === 'firsttoken' ||
  (layer.type === 'tokens' && !layer.classToken && !layer.positions);

/** Korthikanti et al. 2022, arXiv:2205.05198, section 4.1, without the input. */
function keptOfAttention(
  layer: Extract<Layer, { type: 'attention' }>,
  input: Shape,
  trains: boolean,
): number {
  const positions = positionsOf(input);
  const { query, keyValue } = attentionWidths(layer, featuresOf(input));
  const weights = layer.heads * positions ** 2;
  const projected = positions * (query + 2 * keyValue);
  // The fused backward pass needs the weighted values and one sum for each query.
  if (layer.fused) return projected + positions * (query + layer.heads);
  const dropped = layer.dropout ? weights + maskOf(weights) : 0;
  return projected + weights + dropped + (trains ? positions * query : 0);
}
