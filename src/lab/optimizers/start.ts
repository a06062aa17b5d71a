import type { LabCommand } from '../protocol/commands.ts';
import type { BenchCommand } from './command.ts';
import { type BenchEvent, benchEventSchema } from './events.ts';
import { connectBy, type WorkerLike } from '../client/connection.ts';
import { newWorker } from '../client/new-worker.ts';

export interface LiveBench {
  /** Ends the race after the step that runs now. */
  stop(): void;
  /** Ends the worker at once. */
  close(): void;
}

/** Races the optimisers in a worker. Nothing of the training engine is loaded before. */
export function startBench(
  wish: Omit<BenchCommand, 'type'>,
  listener: (event: BenchEvent) => void,
  makeWorker: () => WorkerLike = newWorker,
): LiveBench {
  const connection = connectBy<BenchEvent, BenchCommand | Extract<LabCommand, { type: 'stop' }>>(
    benchEventSchema,
    makeWorker(),
    listener,
  );
  connection.post({ type: 'optimizer-bench', ...wish });
  return { stop: () => connection.post({ type: 'stop' }), close: connection.end };
}
