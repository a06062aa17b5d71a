import { wholeOf, type Json } from '../json.ts';
import type { KerasWeight, Rule } from './rules.ts';
import type { KerasShape } from './shape.ts';

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

export const batchNormalisation: Rule = (config, input) => {
  const shape = normalisedShape(config, input);
  const statistics = (sizes: readonly number[]): KerasWeight[] => [
    { name: 'moving_mean', shape: sizes, statistic: true },
    { name: 'moving_variance', shape: sizes, statistic: true },
  ];
  const weights = shape && [...scaleAndShift(config, shape), ...statistics(shape)];
  return { output: input, weights };
};

export const layerNormalisation: Rule = (config, input) => {
  const shape = normalisedShape(config, input);
  return { output: input, weights: shape && scaleAndShift(config, shape) };
};

/** Mean and variance of the data, fitted once before training, and how many samples they are from. */
export const normalisation: Rule = (config, input) => {
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
export const layerScale: Rule = (config, input) => {
  const width = wholeOf(config['projection_dim']);
  const weights = width === undefined ? undefined : [{ name: 'gamma', shape: [width] }];
  return { output: input, weights };
};
