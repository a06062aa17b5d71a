import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  type NamedAttrMap,
  type TensorInfo,
  getKernel,
  registerKernel,
} from '@tensorflow/tfjs-core';
import { type AdamAttributes, adamName } from '../adam.ts';
import { gridLossName } from '../grid-loss.ts';
import { layerSlopesName } from '../layer-slopes.ts';
import { updateByAdam } from './adam.ts';
import { lossOfGrid } from './grid-loss.ts';
import { slopesOfLayer } from './layer-slopes.ts';

type Fused = (
  backend: WebGPUBackend,
  input: (name: string) => TensorInfo,
  attrs: NamedAttrMap,
) => TensorInfo[];

const fused: Readonly<Record<string, Fused>> = {
  [adamName]: (backend, input, attrs) =>
    updateByAdam(backend, input, attrs as unknown as AdamAttributes),
  [layerSlopesName]: (backend, input) =>
    slopesOfLayer(backend, input('dy'), input('y'), input('scale')),
  [gridLossName]: (backend, input) => lossOfGrid(backend, input('maps'), input('wanted')),
};

/** Makes the lab's own operations known to WebGPU; they stand beside TF.js's kernels or ours. */
export function registerFusedKernels(): void {
  for (const [kernelName, run] of Object.entries(fused)) {
    if (getKernel(kernelName, 'webgpu')) continue;
    registerKernel({
      kernelName,
      backendName: 'webgpu',
      kernelFunc: ({ inputs, attrs, backend }) => {
        const input = (name: string): TensorInfo => {
          const tensor = inputs[name];
          if (!tensor) throw new Error(`${kernelName} needs its input ${name}.`);
          return tensor;
        };
        return run(backend as WebGPUBackend, input, attrs ?? {});
      },
    });
  }
}
