import { engine } from '@tensorflow/tfjs-core';

/** What TF.js's engine keeps about a buffer of tensor values. */
interface BufferInfo {
  readonly bytes: number;
}

interface Tracked {
  readonly dataId: object;
}

/** The part of the engine that hears of every tensor; its declared type hides it. */
interface TensorBook {
  trackTensor: (tensor: Tracked, ...rest: unknown[]) => void;
  removeDataId: (dataId: object, ...rest: unknown[]) => void;
  readonly state: { readonly tensorInfo: WeakMap<object, BufferInfo> };
}

export interface Watched<Result> {
  readonly result: Result;
  /** Most bytes at once beyond those at the start. */
  readonly peakBytes: number;
  /** Bytes at the end beyond those at the start. */
  readonly keptBytes: number;
}

/**
 * Runs the work and follows how many bytes of tensor values there are. Each buffer counts once,
 * unlike in TF.js's own `numBytes`, which counts it again for every reshaped or cloned tensor.
 * Buffers that a backend keeps besides, such as a kernel's workspace, are not counted.
 */
export function watchBytes<Result>(work: () => Result): Watched<Result> {
  const book = engine() as unknown as TensorBook;
  const { trackTensor, removeDataId } = book;
  const { tensorInfo } = book.state;
  let bytes = 0;
  let peakBytes = 0;
  book.trackTensor = (tensor, ...rest) => {
    const isNew = !tensorInfo.has(tensor.dataId);
    trackTensor.call(book, tensor, ...rest);
    if (isNew) bytes += tensorInfo.get(tensor.dataId)?.bytes ?? 0;
    peakBytes = Math.max(peakBytes, bytes);
  };
  book.removeDataId = (dataId, ...rest) => {
    bytes -= tensorInfo.get(dataId)?.bytes ?? 0;
    removeDataId.call(book, dataId, ...rest);
  };
  try {
    return { result: work(), peakBytes, keptBytes: bytes };
  } finally {
    book.trackTensor = trackTensor;
    book.removeDataId = removeDataId;
  }
}

/** Runs the work in the same way, without following anything. */
export const unwatched = <Result>(work: () => Result): Watched<Result> => ({
  result: work(),
  peakBytes: 0,
  keptBytes: 0,
});
