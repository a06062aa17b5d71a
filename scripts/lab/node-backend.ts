import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from '@tensorflow/tfjs-core';
import type { KernelSet, OnFailure, StartedBackend } from '../../src/lab/engine/backend/started.ts';
import type { WasmPaths } from '../../src/lab/engine/backend/wasm.ts';
import type { Backend } from '../../src/lab/protocol/choices.ts';
import { openDawn } from '../dawn.ts';

/** The WebAssembly programs in the package; a browser gets them from the site instead. */
export function wasmPathsInNode(): WasmPaths {
  const folder = dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm')));
  return {
    plain: join(folder, 'tfjs-backend-wasm.wasm'),
    simd: join(folder, 'tfjs-backend-wasm-simd.wasm'),
  };
}

/** Starts the WASM backend in Node, without threads, as in the page. */
export const startWasm = async (): Promise<StartedBackend> =>
  (await import('../../src/lab/engine/backend/wasm.ts')).start(wasmPathsInNode());

/** Starts the WebGPU backend in Node, on Chromium's software driver: see scripts/dawn.ts. */
export async function startWebGPU(
  onFailure: OnFailure,
  kernelSet?: KernelSet,
): Promise<StartedBackend> {
  await openDawn();
  return (await import('../../src/lab/engine/backend/webgpu.ts')).start(onFailure, kernelSet);
}

/** Starts the CPU backend, plain JavaScript. */
export async function startCpu(): Promise<StartedBackend> {
  // Without this TF.js advertises its bindings for Node on the first use.
  env().set('PROD', true);
  return (await import('../../src/lab/engine/backend/cpu.ts')).start();
}

/** Starts a backend by its name. @throws Error for WebGL, which only browsers have. */
export function startInNode(name: Backend, onFailure: OnFailure): Promise<StartedBackend> {
  switch (name) {
    case 'wasm':
      return startWasm();
    case 'webgpu':
      return startWebGPU(onFailure);
    case 'cpu':
      return startCpu();
    case 'webgl':
      throw new Error('backend is webgl; without a browser wasm, webgpu and cpu are allowed.');
  }
}
