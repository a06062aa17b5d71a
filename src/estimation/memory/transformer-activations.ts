import { amount, choice, count, flag, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const positive = (unit: string, doc: string) => count(unit, doc, { min: 1 });

const fields = {
  layers: positive('layers', 'Transformer layers (L).'),
  hidden: positive('numbers', 'Width of a layer (h).'),
  heads: positive('heads', 'Attention heads of a layer (a).'),
  sequence: positive('tokens', 'Tokens of a sample (s).'),
  batchSize: positive('samples', 'Samples in one step (b).'),
  bytesPerNumber: withDefault(amount('bytes', 'Bytes of one activation.', { above: 0 }), 2),
  recomputation: withDefault(
    choice(
      ['none', 'selective', 'full'],
      'What the backward pass computes again: selective the products of attention, full the whole layer.',
    ),
    'none',
  ),
  tensorParallel: withDefault(positive('devices', 'GPUs that share each layer (t).'), 1),
  sequenceParallel: withDefault(
    flag('True when those GPUs share the norms and dropouts along the sequence too.'),
    false,
  ),
};

export type TransformerActivationsInput = InputOf<typeof fields>;

export interface TransformerActivationsOutput {
  readonly bytes: number;
  readonly bytesPerLayer: number;
  readonly workingSetBytes: number;
}

/**
 * Bytes of one layer, in units of s·b·h. A layer keeps, with p bytes for a number and 1 for a mask:
 * - on each GPU whole, unless the sequence is shared: the inputs of both norms, of attention and of
 *   the MLP (4p) and two dropout masks (2);
 * - shared by the t GPUs: query, key, value, the input of the projection, the inputs of GELU and of
 *   the second linear layer, four times as wide (12p);
 * - the attention products: softmax, dropout and its mask (2p + 1), for each head and pair of tokens.
 * With p = 2 and t = 1 that is 10 + 24 + 5·a·s/h = 34 + 5·a·s/h.
 */
function perHiddenNumber(input: ResolvedOf<typeof fields>) {
  const { bytesPerNumber: p, tensorParallel: t } = input;
  const whole = (4 * p + 2) / (input.sequenceParallel ? t : 1);
  const shared = (12 * p) / t;
  const products = ((2 * p + 1) * input.heads * input.sequence) / (input.hidden * t);
  return { linear: whole + shared, products };
}

function compute(input: ResolvedOf<typeof fields>): TransformerActivationsOutput {
  const { bytesPerNumber, recomputation } = input;
  const numbers = input.sequence * input.batchSize * input.hidden;
  const { linear, products } = perHiddenNumber(input);
  const split = input.sequenceParallel ? input.tensorParallel : 1;
  const kept = {
    none: { each: linear + products, again: 0 },
    selective: { each: linear, again: products },
    full: { each: bytesPerNumber / split, again: linear + products },
  }[recomputation];
  const bytesPerLayer = numbers * kept.each;
  return {
    bytes: input.layers * bytesPerLayer,
    bytesPerLayer,
    workingSetBytes: numbers * kept.again,
  };
}

export const transformerActivationsCalculation = defineCalculation({
  name: 'transformer-activations',
  title: 'Activations of a transformer',
  formula:
    'With 2 bytes, bytes = layers · s·b·h · (10 + 24 / t + 5·a·s / (h·t)); selective recomputation without the last term, full 2·s·b·h for each layer',
  source:
    'Korthikanti et al. 2022, arXiv:2205.05198, table 2; other bytes as in the EleutherAI cookbook. ' +
    'Standard attention and an MLP four times as wide; fused attention never stores the last term. Per GPU, without embedding and output layer',
  inputs: fields,
  outputs: {
    bytes: { unit: 'bytes', doc: 'Kept by all layers until the backward pass.' },
    bytesPerLayer: { unit: 'bytes', doc: 'Kept by one layer.' },
    workingSetBytes: {
      unit: 'bytes',
      doc: 'Computed again for one layer at a time: on top of bytes.',
    },
  },
  compute,
});

/** Activations that a transformer keeps for the backward pass, in bytes on one GPU. @throws InputError */
export function transformerActivations(
  input: TransformerActivationsInput,
): TransformerActivationsOutput {
  return transformerActivationsCalculation.calculate(input);
}
