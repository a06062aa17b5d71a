import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { openBackend as open, type OpenedBackend } from '../engine/backend/open.ts';
import { BackendUnavailable, type KernelSet } from '../engine/backend/started.ts';
import { RunFailure } from './failure.ts';
import type { WishedBackend } from '../protocol/choices.ts';
import type { RunControl } from '../training/run-control.ts';

/**
 * Starts a backend; failures that the device reports later go to `control`. A run that goes on names
 * the kernels with which it began.
 */
export type OpenBackend = (
  wish: WishedBackend,
  control: RunControl,
  kernelSet?: KernelSet,
) => Promise<OpenedBackend>;

/** Starts the backend of a run in the browser, with the programs that the site serves. */
export const openBackend: OpenBackend = async (wish, control, kernelSet) => {
  try {
    return await open(wish, {
      wasmPaths: { plain, simd },
      onFailure: (failure) => control.fail(failure),
      kernelSet,
    });
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    throw new RunFailure(
      'backend-unavailable',
      `This backend cannot be used here: ${error.message}. Choose another one and start again.`,
      { cause: error },
    );
  }
};
