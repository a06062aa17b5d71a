import { type NamedAttrMap, type TensorInfo, getKernel } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/**
 * Scratch memory of one kernel call, given back at its end. It lies on the WASM heap but below
 * TF.js's book-keeping of tensors, like the workspace of a GPU library.
 */
export class Workspace {
  readonly #backend: BackendWasm;
  readonly #made: TensorInfo[] = [];

  constructor(backend: BackendWasm) {
    this.#backend = backend;
  }

  make(shape: number[]): TensorInfo {
    return this.#remember(this.#backend.makeOutput(shape, 'float32'));
  }

  /** Runs a kernel of the WASM backend. */
  run(kernelName: string, inputs: Record<string, TensorInfo>, attrs: NamedAttrMap): TensorInfo {
    const kernel = getKernel(kernelName, 'wasm');
    const output = kernel.kernelFunc({ inputs, attrs, backend: this.#backend });
    return this.#remember(Array.isArray(output) ? (output[0] as TensorInfo) : output);
  }

  /**
   * The values on the WASM heap, to read and write in place. Ask for them after the last `make` or
   * `run` before their use: the heap moves when it grows, and older views are then empty.
   */
  values(tensor: TensorInfo): Float32Array {
    return this.#backend.typedArrayFromHeap(tensor) as Float32Array;
  }

  /** The same values under another shape; nothing is copied. */
  view(tensor: TensorInfo, shape: number[]): TensorInfo {
    return { ...tensor, shape };
  }

  /** Gives everything back but the values of `result`. */
  close(result?: TensorInfo): void {
    for (const { dataId } of this.#made) {
      if (dataId !== result?.dataId) this.#backend.disposeData(dataId);
    }
  }

  #remember(tensor: TensorInfo): TensorInfo {
    this.#made.push(tensor);
    return tensor;
  }
}

/** Gives `work` a workspace and returns its result, the only memory that outlives the call. */
export function withWorkspace(
  backend: BackendWasm,
  work: (workspace: Workspace) => TensorInfo,
): TensorInfo {
  const workspace = new Workspace(backend);
  let result: TensorInfo | undefined;
  try {
    result = work(workspace);
    return result;
  } finally {
    workspace.close(result);
  }
}
