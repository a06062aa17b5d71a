import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { registerGradients } from '../kernels/gradients/register.ts';
import { registerWasmKernels } from '../kernels/wasm/register.ts';
import { RunFailure } from './failure.ts';
import type { OpenBackend } from './live-run.ts';

/** Starts WebAssembly, whichever backend is wished for. */
export const openBackend: OpenBackend = async (wish) => {
  if (wish !== 'auto' && wish !== 'wasm') {
    throw new RunFailure('backend-unavailable', `The backend ${wish} is not available yet.`);
  }
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    // TF.js wants a name for each, but one thread never asks for this one.
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  setThreadsCount(1);
  await setBackend('wasm');
  await ready();
  registerGradients();
  registerWasmKernels();
  return {
    name: 'wasm',
    reason: 'WebAssembly runs in every browser.',
    device: 'WebAssembly, one core',
    kernels: 'our own convolution gradients',
    deviceBytes: () => null,
  };
};
