import {
  getBackend,
  memory,
  removeBackend,
  setBackend,
  backend as runningBackend,
} from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-backend-webgpu';
import { registerConvolutionLayer } from '../kernels/fused-layer.ts';
import { registerGradients } from '../kernels/gradients/register.ts';
import { registerFusedKernels } from '../kernels/webgpu/fused.ts';
import { registerWebGPUKernels, restoreWebGPUKernels } from '../kernels/webgpu/register.ts';
import { adapterName, findAdapter, isSoftware } from './adapter.ts';
import { measureLayer } from './measure.ts';
import {
  BackendUnavailable,
  type KernelSet,
  type OnFailure,
  type StartedBackend,
  otherBackend,
} from './started.ts';

/** TF.js itself keeps silent about both: it would go on with wrong numbers. */
function watch(device: GPUDevice, onFailure: OnFailure): void {
  device.onuncapturederror = ({ error }) =>
    onFailure({
      code: 'gpu-error',
      message: `The graphics card reported an error, so the numbers cannot be trusted: ${error.message} ${otherBackend}`,
    });
  void device.lost.then(({ reason, message }) => {
    if (reason === 'destroyed') return;
    onFailure({
      code: 'device-lost',
      message: `The browser lost the graphics card${message ? ` (${message})` : ''}. Start again: the run goes on from its last checkpoint.`,
    });
  });
}

/**
 * Barrier-free kernels always win on a software renderer. A graphics card may be quicker with the
 * tiled kernels that TF.js brings, so there one layer is timed with both.
 */
async function chooseKernels(
  software: boolean,
  wanted?: KernelSet,
): Promise<Pick<StartedBackend, 'kernels' | 'kernelSet'>> {
  const own = (words: string) =>
    ({ kernelSet: 'own', kernels: `our own kernels${words}` }) as const;
  const stock = (words: string) =>
    ({ kernelSet: 'stock', kernels: `the kernels of TF.js${words}` }) as const;
  if (wanted === 'stock') return stock('');
  registerWebGPUKernels();
  if (wanted === 'own') return own('');
  if (software) return own(', without barriers');
  const ownTime = await measureLayer();
  restoreWebGPUKernels();
  const stockTime = await measureLayer();
  const times = (slow: number, fast: number) => `, ${(slow / fast).toFixed(1)} times as fast as`;
  if (stockTime < ownTime) return stock(`${times(ownTime, stockTime)} ours here`);
  registerWebGPUKernels();
  return own(`${times(stockTime, ownTime)} those of TF.js here`);
}

/** @throws {BackendUnavailable} Where the browser offers no graphics card. */
export async function start(onFailure: OnFailure, wanted?: KernelSet): Promise<StartedBackend> {
  const info = await findAdapter();
  if (!(await setBackend('webgpu'))) {
    removeBackend('webgpu');
    throw new BackendUnavailable('WebGPU did not start');
  }
  const backend = runningBackend() as WebGPUBackend;
  watch(backend.device, onFailure);
  registerGradients();
  registerConvolutionLayer(getBackend());
  registerFusedKernels();
  const chosen = await chooseKernels(isSoftware(info), wanted);
  return {
    name: 'webgpu',
    device: adapterName(info),
    ...chosen,
    deviceBytes: () =>
      (memory() as { numBytesAllocatedInGPU?: number }).numBytesAllocatedInGPU ?? null,
  };
}
