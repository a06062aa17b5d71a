import type { OpenedBackend } from '../engine/backend/open.ts';
import type { ErrorEvent } from '../protocol/event-base.ts';
import type { RunControl } from '../training/run-control.ts';
import { errorEvent } from './failure.ts';
import type { OpenBackend } from './open-backend.ts';

/** What a task of the worker is given: each experiment has one. */
export interface Task<Command, Event> {
  command: Command;
  control: RunControl;
  openBackend: OpenBackend;
  /** Hears every event. */
  tell: (event: Event) => void;
}

/** Carries work out. It never throws: what goes wrong is the last event. */
export async function carryOut(
  tell: (event: ErrorEvent) => void,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(errorEvent(error));
  }
}

interface Progress {
  readonly type: 'progress';
  readonly task: 'files' | 'backend';
  readonly done: number;
  readonly of: number;
}

/**
 * Fetches the files of a task while its backend starts, and tells how far both are. The files may
 * still be on their way when the backend runs.
 * @param fetchAll Fetches `count` files and reports each that has arrived.
 */
export async function prepare<Files>(
  tell: (event: Progress) => void,
  count: number,
  fetchAll: (report: () => void) => Promise<Files>,
  open: () => Promise<OpenedBackend>,
): Promise<{ backend: OpenedBackend; files: Promise<Files> }> {
  let failed = false;
  // An error is the last event: files that arrive after it are not told.
  const progress = (task: Progress['task'], done: number, of: number): void => {
    if (!failed) tell({ type: 'progress', task, done, of });
  };
  let arrived = 0;
  progress('files', 0, count);
  const files = fetchAll(() => progress('files', (arrived += 1), count));
  // The rejection is handled where it is awaited, which may be after it came.
  files.catch(() => {});
  progress('backend', 0, 1);
  const backend = await open().catch((error: unknown) => {
    failed = true;
    throw error;
  });
  progress('backend', 1, 1);
  return { backend, files };
}
