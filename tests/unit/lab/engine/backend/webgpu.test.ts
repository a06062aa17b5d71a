import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWebGPU } from '../../../../../scripts/lab/node-backend.ts';
import type {
  LaterFailure,
  StartedBackend,
} from '../../../../../src/lab/engine/backend/started.ts';
import { restoreWebGPUKernels } from '../../../../../src/lab/engine/kernels/webgpu/register.ts';

let started: StartedBackend;
let fail: (failure: LaterFailure) => void = () => {};

beforeAll(async () => {
  started = await startWebGPU((failure) => fail(failure));
});

describe('WebGPU', () => {
  it('uses our own kernels at once where the processor plays the graphics card', () => {
    expect(started.device).toMatch(/swiftshader/i);
    expect(started.kernels).toContain('our own kernels');
    expect(started.deviceBytes()).toBeGreaterThanOrEqual(0);
  });

  it('reports an error of the device, about which TF.js keeps silent', async () => {
    const failure = new Promise<LaterFailure>((resolve) => (fail = resolve));
    (tf.backend() as WebGPUBackend).device.createShaderModule({ code: 'fn main( {' });
    expect(await failure).toMatchObject({
      code: 'gpu-error',
      message: expect.stringContaining('Choose another backend'),
    });
  });

  it('puts the kernels of TF.js back', () => {
    const own = tf.getKernel(tf.Conv2D, 'webgpu');
    restoreWebGPUKernels();
    expect(tf.getKernel(tf.Conv2D, 'webgpu')).not.toBe(own);
  });
});
