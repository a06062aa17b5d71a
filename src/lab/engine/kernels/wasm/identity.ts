import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Identity, type KernelConfig } from '@tensorflow/tfjs-core';

/**
 * The same values under a new name, as on every other backend. The stock kernel copies them, which
 * costs memory and time for each tensor that is kept for the backward pass.
 */
export const identity: KernelConfig = {
  kernelName: Identity,
  backendName: 'wasm',
  kernelFunc: ({ inputs: { x }, backend }) => {
    if (!x) throw new Error('The identity takes one input, x.');
    (backend as BackendWasm).incRef(x.dataId);
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
  },
};
