import type { TensorRole } from '../tensors.ts';

export interface OnnxTensor {
  readonly name: string;
  readonly dataType: number;
  readonly shape: readonly number[];
  readonly role?: TensorRole;
}

export interface OnnxAttribute {
  readonly name: string;
  readonly integers: readonly number[];
  readonly text: string;
  readonly tensor: OnnxTensor | undefined;
}

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

export interface OnnxInput {
  readonly name: string;
  /** A side that is not fixed is undefined, most often the batch. */
  readonly shape: readonly (number | undefined)[];
}

/** What is kept of a graph: everything but the weights themselves. */
export interface OnnxGraph {
  readonly nodes: OnnxNode[];
  readonly tensors: OnnxTensor[];
  readonly inputs: OnnxInput[];
  /** Sparse tensors and graphs inside graphs, which are counted but not opened. */
  sparseTensors: number;
  innerGraphs: number;
}
