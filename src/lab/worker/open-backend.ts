import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { openBackend as open } from '../engine/backend/open.ts';
import { BackendUnavailable } from '../engine/backend/started.ts';
import { RunFailure } from './failure.ts';
import type { OpenBackend } from '../transfer/live.ts';

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
