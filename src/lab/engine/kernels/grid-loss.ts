import type { Scalar, Tensor, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import {
  engine,
  getBackend,
  getGradient,
  getKernel,
  mul,
  registerGradient,
} from '@tensorflow/tfjs-core';

export const gridLossName = 'GridLoss';

/** Whether the running backend has the loss as one operation. */
export const hasGridLoss = (): boolean => getKernel(gridLossName, getBackend()) !== undefined;

/** The forward pass has worked the slopes out already; they only have to be scaled. */
function registerGridLossGradient(): void {
  if (getGradient(gridLossName)) return;
  registerGradient({
    kernelName: gridLossName,
    outputsToSave: [false, true],
    gradFunc: (dys, saved) => {
      const [dy] = dys as Tensor[];
      const [slopes] = saved;
      return { maps: () => mul(slopes as Tensor, dy as Tensor) };
    },
  });
}

/**
 * Mean loss of the boxes that the maps stand for: see src/lab/engine/boxes/grid-loss.ts.
 * @param maps [samples, cells, 5].
 * @param wanted [samples, 4].
 */
export function gridLossLayer(maps: Tensor3D, wanted: Tensor2D): Scalar {
  registerGridLossGradient();
  const outputs = engine().runKernel(gridLossName, { maps, wanted }, {}) as unknown as Tensor[];
  return outputs[0] as Scalar;
}
