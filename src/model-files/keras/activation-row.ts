import { recordOf, textOf } from '../json.ts';

export type Row = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Names of activation functions in Keras, and in a layer table. */
const names = new Map<string, string>([
  ['relu6', 'relu6'],
  ['leaky_relu', 'leaky-relu'],
  ['sigmoid', 'sigmoid'],
  ['tanh', 'tanh'],
  ['gelu', 'gelu'],
  ['swish', 'silu'],
  ['silu', 'silu'],
  ['hard_sigmoid', 'hard-sigmoid'],
  ['hard_swish', 'hard-swish'],
  ['hard_silu', 'hard-swish'],
  ['softmax', 'softmax'],
]);

/** The row of an activation function; undefined for one that a table does not know. */
export function activationRow(activation: unknown): Row | undefined {
  // Keras 3 writes some functions as {class_name: "function", config: "gelu"}.
  const name = textOf(activation) ?? textOf(recordOf(activation)['config']);
  if (name === 'relu') return { type: 'relu' };
  const known = names.get(name ?? '');
  return known === undefined ? undefined : { type: 'activation', function: known };
}
