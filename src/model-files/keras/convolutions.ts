import { wholeOf, type Json } from '../json.ts';
import { macsOf, unknownEffect, weightsOf, type Effect, type Rule } from './rules.ts';
import { sizeOf, split, type KerasShape } from './shape.ts';
import { slide, slideBack, windowOf, withSides } from './windows.ts';

const groupsOf = (config: Json) => wholeOf(config['groups']) ?? 1;

/** Conv1D, Conv2D, Conv3D: a kernel of sides × channels / groups × filters. */
export const convolution =
  (dimensions: number): Rule =>
  (config, input) => {
    const window = windowOf(config, config['kernel_size'], dimensions);
    const filters = wholeOf(config['filters']);
    const { channels, sides } = split(input, config);
    if (!window || sides.length !== dimensions || filters === undefined) return unknownEffect;
    const perGroup = channels === undefined ? undefined : channels / groupsOf(config);
    const output = withSides(input, config, filters, (each) => slide(each, window));
    return {
      output,
      weights: weightsOf(config, [...window.kernel, perGroup, filters], filters),
      macs: macsOf([...window.kernel, perGroup], sizeOf(output)),
    };
  };

/** Conv1DTranspose, Conv2DTranspose, Conv3DTranspose: each input value meets each weight once. */
export const transposed =
  (dimensions: number): Rule =>
  (config, input) => {
    const window = windowOf(config, config['kernel_size'], dimensions);
    const filters = wholeOf(config['filters']);
    const { channels, sides } = split(input, config);
    if (!window || sides.length !== dimensions || filters === undefined) return unknownEffect;
    return {
      output: withSides(input, config, filters, (each) => slideBack(each, window)),
      weights: weightsOf(config, [...window.kernel, filters, channels], filters),
      macs: macsOf([...window.kernel, filters], sizeOf(input)),
    };
  };

const depthOf = (config: Json) => wholeOf(config['depth_multiplier']) ?? 1;

/** One kernel for each channel. */
export const depthwise =
  (dimensions: number): Rule =>
  (config, input) => {
    const window = windowOf(config, config['kernel_size'], dimensions);
    const { channels, sides } = split(input, config);
    if (!window || sides.length !== dimensions || channels === undefined) return unknownEffect;
    const depth = depthOf(config);
    const output = withSides(input, config, channels * depth, (each) => slide(each, window));
    return {
      output,
      weights: weightsOf(config, [...window.kernel, channels, depth], channels * depth),
      macs: macsOf(window.kernel, sizeOf(output)),
    };
  };

/** A depthwise convolution without bias, then one of 1 × 1. */
export const separable =
  (dimensions: number): Rule =>
  (config, input) => {
    const first = depthwise(dimensions)({ ...config, use_bias: false }, input, []);
    const filters = wholeOf(config['filters']);
    if (!first.output || filters === undefined) return unknownEffect;
    return joined(first, config, first.output, filters);
  };

function joined(first: Effect, config: Json, middle: KerasShape, filters: number): Effect {
  const { channels, sides } = split(middle, config);
  const ones = sides.map(() => 1);
  const output = withSides(middle, config, filters, (each) => each);
  const pointwise = weightsOf(config, [...ones, channels, filters], filters, 'pointwise_kernel');
  const second = macsOf([channels], sizeOf(output));
  return {
    output,
    weights: first.weights && pointwise ? [...first.weights, ...pointwise] : undefined,
    macs: first.macs === undefined || second === undefined ? undefined : first.macs + second,
  };
}
