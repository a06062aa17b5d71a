import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { gridLoss } from '../../boxes/loss.ts';
import { gridLossName } from '../grid-loss.ts';

/**
 * Loss and slopes in one pass of plain code: the maps are so small that two hundred operations on
 * tensors would spend their time on being called.
 */
export const gridLossKernel: KernelConfig = {
  kernelName: gridLossName,
  backendName: 'wasm',
  kernelFunc: ({ inputs: { maps, wanted }, backend }) => {
    if (!maps || !wanted) throw new Error('The grid loss takes maps and wanted boxes.');
    const wasm = backend as BackendWasm;
    const slopes = wasm.makeOutput(maps.shape, 'float32');
    const loss = wasm.makeOutput([], 'float32');
    // Views come last: making an output may move the heap.
    const values = (tensor: typeof maps) => wasm.typedArrayFromHeap(tensor) as Float32Array;
    const gridSide = Math.sqrt(maps.shape[1] as number);
    values(loss)[0] = gridLoss(values(maps), values(wanted), gridSide, values(slopes));
    return [loss, slopes];
  },
};
