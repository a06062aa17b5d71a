import type { WorkerLike } from './connection.ts';

/** The training worker; it loads the engine with its first command. */
export const newWorker = (): WorkerLike =>
  new Worker(new URL('../training-worker.ts', import.meta.url), {
    type: 'module',
    name: 'joulebook-lab',
  });
