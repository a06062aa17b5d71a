import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { registerGradients } from '../../src/lab/kernels/gradients/register.ts';
import { registerWasmKernels } from '../../src/lab/kernels/wasm/register.ts';

/** Starts the WASM backend in Node, without threads, as in the page. */
export async function startWasm(): Promise<void> {
  const main = fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(`${dirname(main)}/`);
  setThreadsCount(1);
  await setBackend('wasm');
  await ready();
  registerGradients();
  registerWasmKernels();
}
