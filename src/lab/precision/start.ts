import type { LabCommand } from '../protocol/commands.ts';
import {
  type PrecisionCommand,
  type PrecisionEvent,
  precisionEventSchema,
  type PrecisionWish,
} from './events.ts';
import { connectBy, type WorkerLike } from '../client/connection.ts';
import { newWorker } from '../client/new-worker.ts';

export interface LivePrecision {
  /** Ends the run after the step that runs now. */
  stop(): void;
  /** Ends the worker at once. */
  close(): void;
}

/**
 * Trains a few steps in one number format, in a worker of its own: a backend cannot change its
 * format once it runs, and what an earlier run left would be measured with it.
 */
export function startPrecision(
  wish: PrecisionWish,
  listener: (event: PrecisionEvent) => void,
  makeWorker: () => WorkerLike = newWorker,
): LivePrecision {
  const connection = connectBy<
    PrecisionEvent,
    PrecisionCommand | Extract<LabCommand, { type: 'stop' }>
  >(precisionEventSchema, makeWorker(), listener);
  connection.post({ type: 'precision', ...wish });
  return { stop: () => connection.post({ type: 'stop' }), close: connection.end };
}
