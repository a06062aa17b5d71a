import { engine } from '@tensorflow/tfjs-core';

export interface Measured<Result> {
  readonly result: Result;
  /** Most bytes of tensors at once while the work ran, all tensors counted. */
  readonly peakBytes: number;
}

/** The part of TF.js's engine that counts tensors; its declared type hides the counter. */
interface TensorBook {
  trackTensor: (...args: unknown[]) => void;
  readonly state: { readonly numBytes: number };
}

/**
 * Runs the work and watches the engine's own book of tensor bytes, which is equal on every backend.
 * Buffers that a backend keeps besides, such as a workspace, are not in it.
 */
export function measurePeakBytes<Result>(work: () => Result): Measured<Result> {
  const book = engine() as unknown as TensorBook;
  const track = book.trackTensor;
  let peakBytes = book.state.numBytes;
  book.trackTensor = (...args) => {
    track.apply(book, args);
    peakBytes = Math.max(peakBytes, book.state.numBytes);
  };
  try {
    return { result: work(), peakBytes };
  } finally {
    book.trackTensor = track;
  }
}
