import type { Layer, LayerOf } from '../layers/layer-fields.ts';

export type ActivationName = 'relu' | LayerOf<'activation'>['function'];

export const activation = (name: ActivationName): Layer =>
  name === 'relu' ? { type: 'relu' } : { type: 'activation', function: name };

interface ConvOptions {
  readonly stride?: number;
  readonly from?: string;
}

/** Padding that keeps the side of an image at stride 1. */
const keepsSide = (kernel: number): number => (kernel - 1) / 2;

/** Convolution without offsets, then batch normalisation, which has its own. */
export const convNorm = (filters: number, kernel: number, options: ConvOptions = {}): Layer[] => [
  { type: 'conv', filters, kernel, padding: keepsSide(kernel), bias: false, ...options },
  { type: 'batchnorm' },
];

export const depthwiseNorm = (kernel: number, stride = 1): Layer[] => [
  { type: 'depthwise', kernel, stride, padding: keepsSide(kernel), bias: false },
  { type: 'batchnorm' },
];

export const dense = (units: number): Layer => ({ type: 'dense', units });

/** Gives the last of some layers a name, for a residual connection. */
export const named = (name: string, layers: readonly Layer[]): Layer[] =>
  layers.map((layer, index) => (index === layers.length - 1 ? { ...layer, name } : layer));

export interface Squeeze {
  /** Width of the narrow layer. */
  readonly units: number;
  readonly inner: ActivationName;
  readonly gate: ActivationName;
}

/** Gates for each of the `channels` of the layer `name`: global mean, a narrow and a wide layer. */
export const squeezeExcite = (name: string, channels: number, squeeze: Squeeze): Layer[] => [
  { type: 'globalavgpool', from: name },
  dense(squeeze.units),
  activation(squeeze.inner),
  dense(channels),
  activation(squeeze.gate),
  { type: 'multiply', with: name },
];

/** Global mean of each channel and a linear classifier on top. */
export const classifier = (classes: number, dropout = false): Layer[] => [
  { type: 'globalavgpool' },
  { type: 'flatten' },
  ...(dropout ? [{ type: 'dropout' } as const] : []),
  dense(classes),
];
