import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { registerCpuKernels } from '../kernels/cpu/register.ts';
import { registerGradients } from '../kernels/gradients/register.ts';
import { BackendUnavailable, type StartedBackend } from './started.ts';

export async function start(): Promise<StartedBackend> {
  if (!(await setBackend('cpu'))) throw new BackendUnavailable('TF.js did not start');
  registerGradients();
  registerCpuKernels();
  return {
    name: 'cpu',
    device: 'JavaScript, one core',
    kernels: 'our own convolutions',
    kernelSet: 'own',
    // The garbage collector decides how much there is.
    deviceBytes: () => null,
  };
}
