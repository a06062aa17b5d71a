import type { LabCommand } from '../protocol/commands.ts';
import { connect, type WorkerLike } from '../client/connection.ts';
import { mirrorTo } from '../client/mirror.ts';
import { newWorker } from '../client/new-worker.ts';
import { announcer, type Run } from '../client/run.ts';

/** A task that is really carried out, in a worker of its own. */
export interface LiveTask extends Run {
  /** Ends it at once, whatever it is doing. */
  close(): void;
}

export interface SlimmingOptions extends Omit<Extract<LabCommand, { type: 'slim' }>, 'type'> {
  /** Hears the `joulebook:lab` events. */
  target?: EventTarget;
  makeWorker?: () => WorkerLike;
}

/** Starts one task. Nothing of the training engine is loaded before this is called. */
export function startSlimming(options: SlimmingOptions): LiveTask {
  const { target = document, makeWorker = newWorker, ...command } = options;
  const { subscribe, announce } = announcer();
  const mirror = mirrorTo(target);
  const connection = connect(makeWorker(), (event) => {
    announce(event);
    mirror(event);
  });
  connection.post({ type: 'slim', ...command });
  return {
    subscribe,
    command: (type) => connection.post({ type }),
    close: () => connection.end(),
  };
}
