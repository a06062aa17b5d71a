import { wholeOf, type Json } from '../json.ts';
import { activationRow, type Row } from './activation-row.ts';
import { sidesOf, split, type KerasShape } from './shape.ts';

interface Sides {
  readonly before: KerasShape;
  readonly after: KerasShape;
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/**
 * The padding that leads from the sides before to the sides after. Keras pads on one side, or in a
 * layer of its own, where a table pads evenly; for counting, only the sides after matter.
 */
function fittingPadding(sides: Sides): readonly number[] | 'same' | undefined {
  const { before, after, stride } = sides;
  const even = before.map((_, axis) => evenPadding(sides, axis));
  if (even.every((padding) => padding !== undefined)) return even;
  const same = before.every(
    (side, axis) => Math.ceil((side ?? NaN) / at(stride, axis)) === after[axis],
  );
  return same ? 'same' : undefined;
}

const at = (list: readonly number[], axis: number): number => list[axis] ?? 1;

/** The least padding on both sides; one less than the reach of the kernel is the most that is of use. */
function evenPadding(sides: Sides, axis: number): number | undefined {
  const { [axis]: before } = sides.before;
  const { [axis]: after } = sides.after;
  if (before === undefined || after === undefined || after < 1) return undefined;
  const reach = at(sides.dilation, axis) * (at(sides.kernel, axis) - 1) + 1;
  // after = floor((before + 2 · padding - reach) / stride) + 1, solved for the least padding.
  const least = Math.ceil(((after - 1) * at(sides.stride, axis) + reach - before) / 2);
  const padding = Math.max(least, 0);
  const outputs = Math.floor((before + 2 * padding - reach) / at(sides.stride, axis)) + 1;
  return outputs === after && padding < Math.max(reach, 1) ? padding : undefined;
}

/** A layer on its way into a table, with the sides that it receives and gives. */
export interface RowContext {
  readonly config: Json;
  /** Of the layer above in the table: borders that Keras adds in a layer of their own are not in it. */
  readonly input: KerasShape;
  readonly output: KerasShape;
}

/** Rows in order, none for a layer that a table leaves out; undefined where a table has no such layer. */
type Convert = (context: RowContext) => readonly Row[] | undefined;

/** Kernel, stride, dilation and a padding that gives the output that Keras gives. */
function windowOf({ config, input, output }: RowContext, size: unknown, step: unknown) {
  const kernel = sidesOf(size, 2);
  const stride = sidesOf(step, 2);
  const dilation = sidesOf(config['dilation_rate'] ?? 1, 2);
  if (!kernel || !stride || !dilation) return undefined;
  const before = split(input, config).sides;
  const after = split(output, config).sides;
  const padding = fittingPadding({ before, after, kernel, stride, dilation });
  return padding === undefined ? undefined : { kernel, stride, padding, dilation };
}

const activated = (config: Json, row: Row): readonly Row[] | undefined => {
  const name = config['activation'] ?? 'linear';
  if (name === 'linear') return [row];
  const activation = activationRow(name);
  return activation && [row, activation];
};

const bias = (config: Json) => ({ bias: config['use_bias'] !== false });

const convolution: Convert = (context) => {
  const { config } = context;
  const window = windowOf(context, config['kernel_size'], config['strides'] ?? 1);
  const groups = wholeOf(config['groups']) ?? 1;
  const filters = config['filters'];
  return window && activated(config, { type: 'conv', filters, ...window, groups, ...bias(config) });
};

const depthwise: Convert = (context) => {
  const { config } = context;
  const window = windowOf(context, config['kernel_size'], config['strides'] ?? 1);
  const multiplier = wholeOf(config['depth_multiplier']) ?? 1;
  return window && activated(config, { type: 'depthwise', ...window, multiplier, ...bias(config) });
};

const separable: Convert = (context) => {
  const first = depthwise({
    ...context,
    config: { ...context.config, use_bias: false, activation: 'linear' },
  });
  const { config } = context;
  const pointwise = { type: 'conv', filters: config['filters'], kernel: 1, ...bias(config) };
  const second = activated(config, pointwise);
  return first && second && [...first, ...second];
};

const pool =
  (type: string): Convert =>
  (context) => {
    const size = context.config['pool_size'] ?? 2;
    const window = windowOf(context, size, context.config['strides'] ?? size);
    if (!window) return undefined;
    const { kernel, stride, padding } = window;
    return [{ type, kernel, stride, padding }];
  };

/** On an image, a dense layer is a convolution of 1 × 1. */
const dense: Convert = ({ config, input }) => {
  const { units } = config;
  const layer =
    input.length === 3 ? { type: 'conv', filters: units, kernel: 1 } : { type: 'dense', units };
  return activated(config, { ...layer, ...bias(config) });
};

const affine = ({ scale, center }: Json) =>
  (scale === false) === (center === false) ? { affine: scale !== false } : undefined;

const normalisation =
  (type: string): Convert =>
  ({ config }) => {
    const both = affine(config);
    return both && [{ type, ...both }];
  };

const embedding: Convert = ({ config }) => [
  { type: 'embedding', vocabulary: config['input_dim'], units: config['output_dim'] },
];

const lstm: Convert = ({ config }) => [
  {
    type: 'lstm',
    units: config['units'],
    ...bias(config),
    recurrentBias: false,
    last: config['return_sequences'] !== true,
  },
];

const attention: Convert = ({ config, input }) => {
  const heads = wholeOf(config['num_heads']);
  const size = wholeOf(config['key_dim']);
  const values = wholeOf(config['value_dim']) ?? size;
  if (heads === undefined || size !== values || heads * (size ?? 0) !== input.at(-1))
    return undefined;
  return [{ type: 'attention', heads, ...bias(config), dropout: Number(config['dropout']) > 0 }];
};

const plain =
  (type: string): Convert =>
  () => [{ type }];

const activation = (name: unknown): readonly Row[] | undefined => {
  if (name === 'linear') return [];
  const row = activationRow(name);
  return row && [row];
};

/** A join of channels is one of the last axis in Keras' usual order. */
const concat: Convert = ({ config, input }) => {
  const axis = wholeOf(config['axis']) ?? -1;
  return axis === -1 || axis === input.length ? [{ type: 'concat' }] : undefined;
};

const reshape: Convert = ({ output }) => (output.length === 1 ? [{ type: 'flatten' }] : []);

const leftOut: Convert = () => [];

/** Keras' layer classes as rows of a table. */
export const conversions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['Conv2D', convolution],
  ['DepthwiseConv2D', depthwise],
  ['SeparableConv2D', separable],
  ['Dense', dense],
  ['MaxPooling2D', pool('maxpool')],
  ['AveragePooling2D', pool('avgpool')],
  ['GlobalAveragePooling2D', plain('globalavgpool')],
  ['BatchNormalization', normalisation('batchnorm')],
  ['LayerNormalization', normalisation('layernorm')],
  ['LayerScale', plain('scale')],
  ['Flatten', plain('flatten')],
  ['Reshape', reshape],
  ['Dropout', plain('dropout')],
  ['Embedding', embedding],
  ['LSTM', lstm],
  ['MultiHeadAttention', attention],
  ['Add', plain('add')],
  ['Multiply', plain('multiply')],
  ['Concatenate', concat],
  ['ReLU', ({ config }) => activation(config['max_value'] === 6 ? 'relu6' : 'relu')],
  ['LeakyReLU', () => activation('leaky_relu')],
  ['Softmax', () => activation('softmax')],
  ['Activation', ({ config }) => activation(config['activation'])],
  ['ZeroPadding2D', leftOut],
  ['Rescaling', leftOut],
  ['Normalization', leftOut],
  ['InputLayer', leftOut],
  ['ActivityRegularization', leftOut],
]);
