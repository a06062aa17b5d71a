import { wholeOf } from '../json.ts';
import { attention } from './attention.ts';
import { convolution, depthwise, separable, transposed } from './convolutions.ts';
import { recurrent } from './recurrent.ts';
import {
  batchNormalisation,
  layerNormalisation,
  layerScale,
  normalisation,
} from './normalisations.ts';
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
import { macsOf, unknownEffect, weightsOf, type Rule } from './rules.ts';
import { sizeOf, split } from './shape.ts';
import { slide, windowOf, withSides } from './windows.ts';

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
