import { type BackendWasm, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { backend as runningBackend, env, setBackend } from '@tensorflow/tfjs-core';
import { registerGradients } from '../kernels/gradients/register.ts';
import { registerWasmKernels } from '../kernels/wasm/register.ts';
import { BackendUnavailable, type StartedBackend } from './started.ts';

/** Addresses of the WebAssembly programs; a browser fetches one of them. */
export interface WasmPaths {
  readonly plain: string;
  readonly simd: string;
}

/** One thread: two were no faster, and more of them need a page that is isolated from others. */
export async function start({ plain, simd }: WasmPaths): Promise<StartedBackend> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    // TF.js wants a name for each; this one is never asked for, see below.
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  // On a page that is isolated from others (COOP and COEP) TF.js would take the program with threads,
  // for which it starts workers of its own, whatever their number.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setThreadsCount(1);
  if (!(await setBackend('wasm'))) {
    throw new BackendUnavailable('the WebAssembly program did not load');
  }
  registerGradients();
  registerWasmKernels();
  const { wasm } = runningBackend() as BackendWasm;
  const heap = wasm as unknown as { readonly HEAPU8: Uint8Array };
  return {
    name: 'wasm',
    device: 'WebAssembly, one core',
    kernels: 'our own convolution gradients',
    kernelSet: 'own',
    deviceBytes: () => heap.HEAPU8.length,
  };
}
