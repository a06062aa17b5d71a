import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { registerConvolutionLayer } from '../kernels/fused-layer.ts';
import { registerGradients } from '../kernels/gradients/register.ts';
import { BackendUnavailable, type StartedBackend } from './started.ts';

export async function start(): Promise<StartedBackend> {
  if (!(await setBackend('cpu'))) throw new BackendUnavailable('TF.js did not start');
  registerGradients();
  registerConvolutionLayer('cpu');
  return {
    name: 'cpu',
    device: 'JavaScript, one core',
    kernels: 'the kernels of TF.js',
    kernelSet: 'stock',
    // The garbage collector decides how much there is.
    deviceBytes: () => null,
  };
}
