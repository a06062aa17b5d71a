import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { startWebGPU } from '../../../../../scripts/lab/node-backend.ts';
import {
  registerWebGPUKernels,
  restoreWebGPUKernels,
} from '../../../../../src/lab/engine/kernels/webgpu/register.ts';

// In a file of its own: WebGPU in Node does not bear a second start in one process.
it('starts with the kernels of TF.js where a run began with them, and measures nothing', async () => {
  const started = await startWebGPU(() => {}, 'stock');
  expect(started).toMatchObject({ kernelSet: 'stock', kernels: 'the kernels of TF.js' });
  const used = tf.getKernel(tf.Conv2D, 'webgpu');
  registerWebGPUKernels();
  expect(tf.getKernel(tf.Conv2D, 'webgpu')).not.toBe(used);
  restoreWebGPUKernels();
  expect(tf.getKernel(tf.Conv2D, 'webgpu')).toBe(used);
});
