import { randomStream } from '../scenes/random.ts';
import type { ParameterArray, NetworkParameters } from './parameters.ts';
import { sizeOf } from './parameters.ts';
import { bodyShape, boxMaps, headFilters, kernelSide } from '../../../data/runs/detector.ts';
import { bodyChannels, bodyInput, classifierUnits } from './shapes.ts';

/** Keeps these random numbers apart from those of the data order and of mirroring. */
const purpose = 0x1417;

/**
 * Values from a normal distribution of mean 0 and standard deviation `gain · sqrt(2 / inputs)`,
 * so that the variance stays the same through layers with ReLU (He et al. 2015, arXiv:1502.01852).
 * Pairs by Box and Muller's transform.
 */
export function heKernel(shape: readonly number[], random: () => number, gain = 1): ParameterArray {
  const inputs = sizeOf(shape.slice(0, -1));
  const deviation = gain * Math.sqrt(2 / inputs);
  const values = new Float32Array(sizeOf(shape));
  for (let index = 0; index < values.length; index += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    values[index] = radius * Math.cos(angle);
    if (index + 1 < values.length) values[index + 1] = radius * Math.sin(angle);
  }
  return { shape, values };
}

export const filled = (length: number, value: number): ParameterArray => ({
  shape: [length],
  values: new Float32Array(length).fill(value),
});

/** Each array has its own stream, so that one part's size does not shift another part's numbers. */
export const stream = (seed: number, part: number) => randomStream(seed, purpose, part);

/** Kernel, bias and per-channel scale of a convolution with ReLU. */
function convolution(
  name: string,
  channels: number,
  filters: number,
  random: () => number,
): NetworkParameters {
  return {
    [`${name}.kernel`]: heKernel([kernelSide, kernelSide, channels, filters], random),
    [`${name}.bias`]: filled(filters, 0),
    [`${name}.scale`]: filled(filters, 1),
  };
}

export function initialBody(seed: number): NetworkParameters {
  const layers = bodyShape.map(({ name, filters }, index) =>
    convolution(`body.${name}`, bodyInput(index).channels, filters, stream(seed, index)),
  );
  return Object.assign({}, ...layers);
}

/**
 * A last kernel starts smaller: the first boxes then come from all cells alike, and the first
 * logits are near 0, where the loss is not steep.
 */
const boxGain = 0.3;
const logitGain = 0.1;

export function initialBoxHead(seed: number): NetworkParameters {
  return {
    ...convolution('head.hidden', bodyChannels, headFilters, stream(seed, 10)),
    'head.box.kernel': heKernel([1, 1, headFilters, boxMaps], stream(seed, 11), boxGain),
    'head.box.bias': filled(boxMaps, 0),
  };
}

export function initialClassifierHead(seed: number): NetworkParameters {
  return {
    'head.hidden.kernel': heKernel([bodyChannels, classifierUnits], stream(seed, 20)),
    'head.hidden.bias': filled(classifierUnits, 0),
    'head.output.kernel': heKernel([classifierUnits, 1], stream(seed, 21), logitGain),
    'head.output.bias': filled(1, 0),
  };
}
