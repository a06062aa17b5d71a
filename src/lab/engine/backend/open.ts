import { removeBackend, setBackend } from '@tensorflow/tfjs-core';
import type { WishedBackend, Backend } from '../../protocol/choices.ts';
import { adapterName, findAdapter, isSoftware } from './adapter.ts';
import { measureLayer } from './measure.ts';
import {
  BackendUnavailable,
  type KernelSet,
  type OnFailure,
  type StartedBackend,
} from './started.ts';
import type { WasmPaths } from './wasm.ts';

export interface OpenOptions {
  readonly wasmPaths: WasmPaths;
  /** Hears of failures of the chosen backend that come later. */
  readonly onFailure: OnFailure;
  /** The kernels with which a run began that goes on now; left out, the faster ones are taken. */
  readonly kernelSet?: KernelSet | undefined;
}

export interface OpenedBackend extends StartedBackend {
  /** Why this one, in a sentence for the page. */
  readonly reason: string;
}

const labels: Readonly<Record<Backend, string>> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  webgl: 'WebGL',
  cpu: 'plain JavaScript',
};

/** Starts exactly this backend; each one is loaded only when it is asked for. */
async function startNamed(name: Backend, options: OpenOptions): Promise<StartedBackend> {
  switch (name) {
    case 'webgpu':
      return (await import('./webgpu.ts')).start(options.onFailure, options.kernelSet);
    case 'wasm':
      return (await import('./wasm.ts')).start(options.wasmPaths);
    case 'webgl':
      return (await import('./webgl.ts')).start(options.onFailure);
    case 'cpu':
      return (await import('./cpu.ts')).start();
  }
}

/** What stands in the way of a backend, as a clause. */
const obstacle = (error: unknown): string =>
  error instanceof BackendUnavailable
    ? error.message
    : error instanceof Error
      ? error.message
      : String(error);

const sentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** The first of these that starts; `why` is the clause that the reason begins with. */
async function firstThatStarts(
  [name, ...others]: readonly Backend[],
  why: string,
  options: OpenOptions,
): Promise<OpenedBackend> {
  if (!name) throw new BackendUnavailable(why);
  try {
    const started = await startNamed(name, options);
    return { ...started, reason: `${sentence(why)}, so the lab uses ${labels[name]}.` };
  } catch (error) {
    return firstThatStarts(others, `${why}; ${labels[name]} failed (${obstacle(error)})`, options);
  }
}

/** Without a graphics card that WebGPU can use, in the order of their speed. */
const withoutCard = (why: string, options: OpenOptions): Promise<OpenedBackend> =>
  firstThatStarts(['wasm', 'webgl', 'cpu'], why, options);

const milliseconds = (value: number): string => `${value.toPrecision(2)} ms`;

/** There is a graphics card: one layer is timed on it and on the processor. */
async function fasterOfTwo(options: OpenOptions): Promise<OpenedBackend> {
  let isInUse = true;
  const onFailure: OnFailure = (failure) => {
    if (isInUse) options.onFailure(failure);
  };
  const card = await startNamed('webgpu', { ...options, onFailure });
  const onCard = await measureLayer();
  const times = (onProcessor: number): string =>
    `one layer takes ${milliseconds(onCard)} on the graphics card and ${milliseconds(onProcessor)} on the processor`;
  let processor: StartedBackend;
  try {
    processor = await startNamed('wasm', options);
  } catch {
    await setBackend('webgpu');
    return { ...card, reason: 'WebAssembly does not start here, so the lab uses WebGPU.' };
  }
  const onProcessor = await measureLayer();
  if (onProcessor < onCard) {
    isInUse = false;
    removeBackend('webgpu');
    return {
      ...processor,
      reason: `${sentence(times(onProcessor))}, so the lab uses WebAssembly.`,
    };
  }
  await setBackend('webgpu');
  removeBackend('wasm');
  return { ...card, reason: `${sentence(times(onProcessor))}, so the lab uses WebGPU.` };
}

async function chooseBackend(options: OpenOptions): Promise<OpenedBackend> {
  try {
    const adapter = await findAdapter();
    if (!isSoftware(adapter)) return await fasterOfTwo(options);
    return await withoutCard(
      `the processor itself would have to play the graphics card for WebGPU here (${adapterName(adapter)})`,
      options,
    );
  } catch (error) {
    return withoutCard(obstacle(error), options);
  }
}

/**
 * Starts the backend that was wished for, or for `auto` the one that suits the device.
 * @throws {BackendUnavailable} Where it cannot be used; the message says why, as a clause.
 */
export async function openBackend(
  wish: WishedBackend,
  options: OpenOptions,
): Promise<OpenedBackend> {
  if (wish === 'auto') return chooseBackend(options);
  const started = await startNamed(wish, options);
  return { ...started, reason: `You chose ${labels[wish]}.` };
}
