import { wholeOf, type Json } from '../json.ts';
import { convolution, depthwise, separable, transposed } from './convolutions.ts';
import {
  concatenate,
  crop,
  flatten,
  pad,
  permute,
  repeat,
  reshape,
  upsample,
} from './reshaping.ts';
import { macsOf, unknownEffect, weightsOf, type Rule, type KerasWeight } from './rules.ts';
import { sizeOf, split, type KerasShape } from './shape.ts';
import { slide, windowOf, withSides } from './windows.ts';

/** Sizes of the axes that a normalisation has a number for; the batch is axis 0. */
function normalisedShape(config: Json, input: KerasShape): readonly number[] | undefined {
  const given = config['axis'] ?? -1;
  const axes = Array.isArray(given) ? (given as unknown[]) : [given];
  const sizes = axes.map((axis) => {
    const at = wholeOf(axis);
    return at === undefined ? undefined : input.at(at > 0 ? at - 1 : at);
  });
  return sizes.every((size) => size !== undefined) ? (sizes as number[]) : undefined;
}

const scaleAndShift = (config: Json, shape: readonly number[]): KerasWeight[] => [
  ...(config['scale'] === false ? [] : [{ name: 'gamma', shape }]),
  ...(config['center'] === false ? [] : [{ name: 'beta', shape }]),
];

const batchNormalisation: Rule = (config, input) => {
  const shape = normalisedShape(config, input);
  const statistics = (sizes: readonly number[]): KerasWeight[] => [
    { name: 'moving_mean', shape: sizes, statistic: true },
    { name: 'moving_variance', shape: sizes, statistic: true },
  ];
  const weights = shape && [...scaleAndShift(config, shape), ...statistics(shape)];
  return { output: input, weights };
};

const layerNormalisation: Rule = (config, input) => {
  const shape = normalisedShape(config, input);
  return { output: input, weights: shape && scaleAndShift(config, shape) };
};

/** Mean and variance of the data, fitted once before training, and how many samples they are from. */
const normalisation: Rule = (config, input) => {
  const shape = normalisedShape(config, input);
  const fitted = (name: string, sizes: readonly number[]) => ({
    name,
    shape: sizes,
    statistic: true,
  });
  const weights = shape && [fitted('mean', shape), fitted('variance', shape), fitted('count', [])];
  return { output: input, weights };
};

/** ConvNeXt's factor for each channel. */
const layerScale: Rule = (config, input) => {
  const width = wholeOf(config['projection_dim']);
  const weights = width === undefined ? undefined : [{ name: 'gamma', shape: [width] }];
  return { output: input, weights };
};

/** LSTM, GRU and SimpleRNN have 4, 3 and 1 gates, each with a kernel for inputs and for outputs. */
const recurrent =
  (gates: number): Rule =>
  (config, input) => {
    const units = wholeOf(config['units']);
    const [steps, features] = input;
    if (units === undefined || features === undefined || input.length !== 2) return unknownEffect;
    const width = gates * units;
    const weights: KerasWeight[] = [
      { name: 'kernel', shape: [features, width] },
      { name: 'recurrent_kernel', shape: [units, width] },
    ];
    // Keras' GRU keeps a second bias unless reset_after is off.
    const biases = gates === 3 && config['reset_after'] !== false ? [2, width] : [width];
    return {
      output: outputOf(config, steps, units),
      weights:
        config['use_bias'] === false ? weights : [...weights, { name: 'bias', shape: biases }],
      macs: macsOf([features + units, width], steps),
    };
  };

const outputOf = (config: Json, steps: number | undefined, units: number): KerasShape =>
  config['return_sequences'] === true ? [steps, units] : [units];

/** MultiHeadAttention on one sequence: projections to query, key, value and back. */
const attention: Rule = (config, input) => {
  const heads = wholeOf(config['num_heads']);
  const keySize = wholeOf(config['key_dim']);
  const valueSize = wholeOf(config['value_dim']) ?? keySize;
  const [steps, width] = input;
  if (heads === undefined || keySize === undefined || valueSize === undefined) return unknownEffect;
  if (width === undefined || input.length !== 2) return unknownEffect;
  const projection = (name: string, size: number) =>
    (weightsOf(config, [width, heads, size], heads * size, `${name}_kernel`) ?? []).map((weight) =>
      weight.name === 'bias' ? { name: `${name}_bias`, shape: [heads, size] } : weight,
    );
  const back = weightsOf(config, [heads, valueSize, width], width, 'output_kernel') ?? [];
  const perStep = width * heads * 2 * (keySize + valueSize);
  const projected = macsOf([perStep], steps);
  const scores = macsOf([heads * (keySize + valueSize)], sizeOf([steps, steps]));
  return {
    output: input,
    weights: [
      ...projection('query', keySize),
      ...projection('key', keySize),
      ...projection('value', valueSize),
      ...back,
    ],
    macs: projected === undefined || scores === undefined ? undefined : projected + scores,
  };
};

const dense: Rule = (config, input) => {
  const units = wholeOf(config['units']);
  if (units === undefined || input.length === 0) return unknownEffect;
  const output = [...input.slice(0, -1), units];
  return {
    output,
    weights: weightsOf(config, [input.at(-1), units], units),
    macs: macsOf([input.at(-1)], sizeOf(output)),
  };
};

const pool =
  (dimensions: number): Rule =>
  (config, input) => {
    const window = windowOf(config, config['pool_size'], dimensions);
    const { channels, sides } = split(input, config);
    if (!window || sides.length !== dimensions) return unknownEffect;
    return {
      output: withSides(input, config, channels, (each) => slide(each, window)),
      weights: [],
    };
  };

const globalPool: Rule = (config, input) => {
  const { channels, sides } = split(input, config);
  const kept = config['keepdims'] === true;
  const output = kept ? withSides(input, config, channels, () => sides.map(() => 1)) : [channels];
  return { output, weights: [] };
};

const embedding: Rule = (config, input) => {
  const rows = wholeOf(config['input_dim']);
  const columns = wholeOf(config['output_dim']);
  if (rows === undefined || columns === undefined) return unknownEffect;
  const weights = [{ name: 'embeddings', shape: [rows, columns] }];
  return { output: [...input, columns], weights, macs: 0 };
};

const inPlace: Rule = (_config, input) => ({ output: input, weights: [], inPlace: true });
const elementwise: Rule = (_config, input) => ({ output: input, weights: [] });

const byDimension = (name: string, rule: (dimensions: number) => Rule): [string, Rule][] =>
  [1, 2, 3].map((dimensions) => [name.replace('#', `${dimensions}D`), rule(dimensions)]);

const same = (names: readonly string[], rule: Rule): [string, Rule][] =>
  names.map((name) => [name, rule]);

/** What is known of Keras' layer classes, by their names. */
export const rules: ReadonlyMap<string, Rule> = new Map([
  ...byDimension('Conv#', convolution),
  ...byDimension('Convolution#', convolution),
  ...byDimension('Conv#Transpose', transposed),
  ...byDimension('DepthwiseConv#', depthwise),
  ...byDimension('SeparableConv#', separable),
  ...byDimension('MaxPooling#', pool),
  ...byDimension('AveragePooling#', pool),
  ...byDimension('GlobalMaxPooling#', () => globalPool),
  ...byDimension('GlobalAveragePooling#', () => globalPool),
  ...byDimension('ZeroPadding#', pad),
  ...byDimension('Cropping#', crop),
  ...byDimension('UpSampling#', upsample),
  ...byDimension('SpatialDropout#', () => inPlace),
  ...same(['Dense'], dense),
  ...same(['BatchNormalization', 'BatchNormalizationV1'], batchNormalisation),
  ...same(['LayerNormalization', 'GroupNormalization'], layerNormalisation),
  ...same(['Normalization'], normalisation),
  ...same(['LayerScale'], layerScale),
  ...same(['Embedding'], embedding),
  ...same(['LSTM', 'CuDNNLSTM'], recurrent(4)),
  ...same(['GRU'], recurrent(3)),
  ...same(['SimpleRNN'], recurrent(1)),
  ...same(['MultiHeadAttention'], attention),
  ...same(['Flatten'], flatten),
  ...same(['Reshape'], reshape),
  ...same(['Permute'], permute),
  ...same(['RepeatVector'], repeat),
  ...same(['Concatenate'], concatenate),
  ...same(['Add', 'Subtract', 'Multiply', 'Average', 'Maximum', 'Minimum'], elementwise),
  ...same(['Softmax', 'Rescaling', 'Activation', 'ReLU', 'LeakyReLU', 'ELU'], inPlace),
  ...same(['Dropout'], elementwise),
  ...same(['GaussianNoise', 'GaussianDropout', 'AlphaDropout', 'Masking', 'Identity'], inPlace),
  ...same(['ThresholdedReLU', 'ActivityRegularization', 'InputLayer'], inPlace),
  ...same(['RandomFlip', 'RandomRotation', 'RandomZoom', 'RandomContrast'], inPlace),
  ...same(['RandomTranslation', 'RandomBrightness', 'GaussianDropout'], inPlace),
]);
