import type { LabCommand } from '../protocol/commands.ts';
import type { EventOf, LabEvent } from '../protocol/events.ts';
import { slimRun } from './run.ts';
import type { RunControl } from '../training/run-control.ts';
import { errorEvent } from '../worker/failure.ts';
import { fetchDetector, fetchSprites } from '../worker/files.ts';
import type { OpenBackend } from '../worker/open-backend.ts';

export interface LiveSlimmingOptions {
  command: Extract<LabCommand, { type: 'slim' }>;
  control: RunControl;
  openBackend: OpenBackend;
  /** Hears every event. */
  tell: (event: LabEvent) => void;
}

const progress = (task: EventOf<'progress'>['task'], done: number): LabEvent => ({
  type: 'progress',
  task,
  done,
  of: 1,
});

/**
 * Fetches what a task needs, starts a backend and carries the task out. It never throws: the last
 * event is `done` or `error`.
 */
export async function liveSlimming(options: LiveSlimmingOptions): Promise<void> {
  try {
    await slim(options);
  } catch (error) {
    options.tell(errorEvent(error));
  }
}

async function slim({ command, control, openBackend, tell }: LiveSlimmingOptions): Promise<void> {
  const { wish, task, model } = command;
  tell(progress('files', 0));
  const files = Promise.all([fetchSprites(), model ?? fetchDetector()]);
  // The rejection is handled where it is awaited, which may be after it came.
  files.catch(() => {});
  tell(progress('backend', 0));
  const { name, reason, device, kernels, deviceBytes } = await openBackend(wish.backend, control);
  tell({ type: 'backend', chosen: name, reason, device, kernels });
  const [sprites, start] = await files;
  const deps = { sprites, device, deviceBytes, now: () => performance.now(), control };
  const settings = { ...wish, backend: name };
  for await (const event of slimRun(deps, { settings, task, model: start })) tell(event);
}
