import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wasmPathsInNode } from '../../../../../scripts/lab/node-backend.ts';
import { openBackend } from '../../../../../src/lab/engine/backend/open.ts';
import {
  BackendUnavailable,
  type LaterFailure,
} from '../../../../../src/lab/engine/backend/started.ts';

const failures: LaterFailure[] = [];
const options = {
  wasmPaths: wasmPathsInNode(),
  onFailure: (failure: LaterFailure) => failures.push(failure),
};

const softwareGpu = {
  gpu: {
    requestAdapter: async () => ({ info: { vendor: 'google', architecture: 'swiftshader' } }),
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
  failures.length = 0;
});

describe('opening a backend', () => {
  it('takes WebAssembly where the browser has no WebGPU, and says so', async () => {
    vi.stubGlobal('navigator', {});
    const opened = await openBackend('auto', options);
    expect([opened.name, tf.getBackend()]).toEqual(['wasm', 'wasm']);
    expect(opened.reason).toBe('This browser has no WebGPU, so the lab uses WebAssembly.');
    expect(opened.deviceBytes()).toBeGreaterThan(1e6);
  });

  it('takes WebAssembly where the processor would have to play the graphics card', async () => {
    vi.stubGlobal('navigator', softwareGpu);
    const opened = await openBackend('auto', options);
    expect(opened.name).toBe('wasm');
    expect(opened.reason).toContain('google swiftshader');
  });

  it('starts the one that was chosen', async () => {
    const opened = await openBackend('cpu', options);
    expect([opened.name, tf.getBackend()]).toEqual(['cpu', 'cpu']);
    expect([opened.reason, opened.deviceBytes()]).toEqual(['You chose plain JavaScript.', null]);
  });

  it('refuses a chosen one that is not there, with the reason', async () => {
    vi.stubGlobal('navigator', {});
    const opening = openBackend('webgpu', options);
    await expect(opening).rejects.toThrow(BackendUnavailable);
    await expect(opening).rejects.toThrow('this browser has no WebGPU');
  });
});
