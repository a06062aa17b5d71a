import { choice, count, either, flag, list, optional, text, variant } from '../schema/build.ts';
import type { Fields } from '../schema/field.ts';
import type { ValueOf } from '../schema/infer.ts';

const positive = (doc: string) => count('', doc, { min: 1 });
const pairOf = (least: number, doc: string) =>
  list(count('', doc, { min: least }), `${doc} Height and width.`, [2, 2]);
const size = (least: number, doc: string) =>
  either([count('', doc, { min: least }), pairOf(least, doc)], doc);

const bias = optional(flag('An offset for each output; true unless told.'));
const receives = (doc: string) => optional(positive(doc));

/** Every layer may have these. */
const common = {
  name: optional(text('A name, for from and with; type and position unless told.')),
  from: optional(text('Layer whose output comes in, or "input"; the layer above unless told.')),
  frozen: optional(flag('True when the parameters of this layer are kept fixed.')),
};

const layer = <F extends Fields>(fields: F) => ({ ...fields, ...common });

const sliding = {
  stride: optional(size(1, 'Step of the window.')),
  padding: optional(
    either(
      [
        count('', 'Zeros added on each side; 0 unless told.'),
        pairOf(0, 'Zeros added on each side.'),
        choice(['same'], 'As many as give outputs = inputs / stride, rounded up.'),
      ],
      'Zeros added on each side; 0 unless told.',
    ),
  ),
};

const convolving = {
  kernel: size(1, 'Side of the kernel.'),
  ...sliding,
  dilation: optional(size(1, 'Distance of the kernel’s points; 1 unless told.')),
  bias,
  channels: receives('Input channels that the filters have, to be checked.'),
};

const pooling = {
  kernel: size(1, 'Side of the window.'),
  ...sliding,
  ceil: optional(flag('True when a window that is only partly inside counts too.')),
};

const other = (doc: string) => optional(text(doc));

const activationFunctions = [
  'relu6',
  'leaky-relu',
  'sigmoid',
  'tanh',
  'gelu',
  'silu',
  'hard-sigmoid',
  'hard-swish',
  'softmax',
] as const;

/** Layers that a network may be built from; sizes are those of one sample. */
export const layerField = variant(
  {
    conv: layer({
      filters: positive('Output channels.'),
      ...convolving,
      groups: optional(positive('Groups of channels that do not mix; 1 unless told.')),
    }),
    depthwise: layer({
      ...convolving,
      multiplier: optional(positive('Filters for each channel; 1 unless told.')),
    }),
    dense: layer({
      units: positive('Outputs, of each position of a sequence.'),
      bias,
      inputs: receives('Inputs that the weights have, to be checked.'),
      tied: optional(flag('True when the weights are those of another layer, counted there.')),
    }),
    batchnorm: layer({ affine: optional(flag('Scale and offset; true unless told.')) }),
    layernorm: layer({ affine: optional(flag('Scale and offset; true unless told.')) }),
    scale: layer({}),
    relu: layer({}),
    activation: layer({ function: choice(activationFunctions, 'Which function.') }),
    maxpool: layer(pooling),
    avgpool: layer(pooling),
    globalavgpool: layer({}),
    flatten: layer({}),
    dropout: layer({}),
    add: layer({ with: other('Layer that is added; anything of the same shape unless told.') }),
    multiply: layer({
      with: other('Layer that is multiplied, or its gates, one for each channel.'),
    }),
    concat: layer({
      with: list(text('Layer whose channels come after.'), 'Layers.', [1, 1000]),
    }),
    embedding: layer({
      vocabulary: positive('Different tokens.'),
      units: positive('Numbers for each token.'),
      positions: optional(count('', 'Learned positions; 0 unless told.')),
      segments: optional(count('', 'Learned kinds of segments; 0 unless told.')),
    }),
    tokens: layer({
      classToken: optional(flag('A learned token before the others; false unless told.')),
      positions: optional(flag('A learned position for each token; false unless told.')),
    }),
    firsttoken: layer({}),
    attention: layer({
      heads: positive('Heads; they divide the width.'),
      keyValueHeads: optional(positive('Heads of keys and values; as many as heads unless told.')),
      bias,
      dropout: optional(flag('Dropout on the attention weights; false unless told.')),
      fused: optional(
        flag('Fused kernels, which never store the attention weights; false unless told.'),
      ),
    }),
    lstm: layer({
      units: positive('Units of each layer and direction.'),
      layers: optional(positive('Layers on top of each other; 1 unless told.')),
      bidirectional: optional(flag('Two directions; false unless told.')),
      bias,
      recurrentBias: optional(flag('A second offset, as PyTorch has it; as bias unless told.')),
      last: optional(flag('True when only the last time step goes on.')),
    }),
    lif: layer({}),
  },
  'One layer.',
);

export type Layer = ValueOf<typeof layerField>;
export type LayerType = Layer['type'];
export type LayerOf<Type extends LayerType> = Extract<Layer, { type: Type }>;
