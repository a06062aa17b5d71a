import type { NetworkInput } from '../estimation/index.ts';
import type { Tensor } from './tensors.ts';

export type ModelFormat =
  | 'safetensors'
  | 'onnx'
  | 'keras'
  | 'tfjs-layers'
  | 'tfjs-graph'
  | 'keras-summary'
  | 'torchinfo'
  | 'torchsummary';

export const formatLabels: Readonly<Record<ModelFormat, string>> = {
  safetensors: 'safetensors',
  onnx: 'ONNX',
  keras: 'Keras',
  'keras-summary': 'Keras summary',
  'tfjs-layers': 'TensorFlow.js layers model',
  'tfjs-graph': 'TensorFlow.js graph model',
  torchinfo: 'torchinfo table',
  torchsummary: 'torchsummary table',
};

/** All tensors of one dtype together. */
export interface ParameterGroup {
  readonly dtype: string;
  readonly tensors: readonly Tensor[];
  readonly numbers: number;
  /** In the file; undefined where the size of one element is not fixed, as for text. */
  readonly bytes: number | undefined;
}

/** Layer outputs of one sample (N), by a named convention. */
export interface Activations {
  readonly perSample: number;
  readonly convention: string;
}

/** What a file, or a pasted table, says about a network. */
export interface ModelDescription {
  readonly format: ModelFormat;
  readonly name?: string;
  /** Largest first. Empty where only the sum is known. */
  readonly groups: readonly ParameterGroup[];
  readonly trainableParameters: number;
  /** Weights that the file marks as not to be trained. */
  readonly frozenParameters: number;
  /** Running means and variances: stored, but neither trained nor frozen weights. */
  readonly statistics: number;
  readonly activations?: Activations;
  /** Multiply-accumulates of one forward pass of one sample. */
  readonly macs?: number;
  /** The network in the form of the calculation "network", where the file tells it in full. */
  readonly network?: NetworkInput;
  /** What could not be known, and what was assumed, one sentence or two each. */
  readonly notes: readonly string[];
}
