import type { Backend } from '../../protocol/choices.ts';

/** Ours, or those that TF.js brings. They add in another order, so their last bits differ. */
export type KernelSet = 'own' | 'stock';

/** A TF.js backend that runs, with the lab's kernels in place. */
export interface StartedBackend {
  readonly name: Backend;
  /** What computes, in words for the page. */
  readonly device: string;
  /** Which kernels are in use, in words. */
  readonly kernels: string;
  readonly kernelSet: KernelSet;
  /** Bytes that the backend holds now; null where it cannot say. */
  readonly deviceBytes: () => number | null;
}

/** What a device reports later, after everything seemed well. */
export interface LaterFailure {
  readonly code: 'gpu-error' | 'device-lost';
  readonly message: string;
}

export type OnFailure = (failure: LaterFailure) => void;

/** Why a backend cannot be used here; the message completes "It cannot be used: …". */
export class BackendUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackendUnavailable';
  }
}

export const otherBackend = 'Choose another backend and start again.';
