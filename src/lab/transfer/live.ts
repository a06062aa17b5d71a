import { clearCheckpoints } from '../engine/checkpoint/store.ts';
import type { LabCommand } from '../protocol/commands.ts';
import type { EventOf, LabEvent } from '../protocol/events.ts';
import { trainRun } from '../training/run.ts';
import type { RunControl } from '../training/run-control.ts';
import type { RunState } from '../training/run-state.ts';
import { findResumePoint, type ResumePoint, storeRun } from '../worker/checkpoints.ts';
import { errorEvent } from '../worker/failure.ts';
import type { OpenBackend } from '../worker/open-backend.ts';
import { fetchFiles, fileCount } from '../worker/files.ts';

export interface LiveRunOptions {
  command: Extract<LabCommand, { type: 'start' | 'resume' }>;
  control: RunControl;
  openBackend: OpenBackend;
  /** Hears every event. */
  tell: (event: LabEvent) => void;
}

const progress = (task: EventOf<'progress'>['task'], done: number, of: number): LabEvent => ({
  type: 'progress',
  task,
  done,
  of,
});

/**
 * Fetches what a run needs, starts a backend and trains. It never throws: the last event is `done`
 * or `error`.
 */
export async function liveRun(options: LiveRunOptions): Promise<void> {
  try {
    await run(options);
  } catch (error) {
    options.tell(errorEvent(error));
  }
}

async function run({ command, control, openBackend, tell }: LiveRunOptions): Promise<void> {
  const { wish } = command;
  let arrived = 0;
  tell(progress('files', 0, fileCount));
  const files = fetchFiles(() => tell(progress('files', (arrived += 1), fileCount)));
  // The rejection is handled where it is awaited, which may be after it came.
  files.catch(() => {});

  const point: ResumePoint =
    command.type === 'resume' ? await findResumePoint(wish) : { notice: '' };
  if (point.notice !== '') tell({ type: 'notice', message: point.notice });

  tell(progress('backend', 0, 1));
  const { from } = point;
  const backend = from
    ? await openBackend(from.run.settings.backend, control, from.kernelSet)
    : await openBackend(wish.backend, control);
  const { name, device, kernels, kernelSet, deviceBytes } = backend;
  const reason = from ? 'The run goes on with the backend with which it began.' : backend.reason;
  tell(progress('backend', 1, 1));
  tell({ type: 'backend', chosen: name, reason, device, kernels });

  const settings = { ...wish, backend: name };
  // What an earlier run has saved would be mistaken for a part of this one.
  if (!from) await clearCheckpoints(settings);

  const deps = {
    ...(await files),
    device,
    deviceBytes,
    now: () => performance.now(),
    control,
    saveCheckpoint: (run: RunState) => storeRun({ run, kernelSet }),
  };
  for await (const event of trainRun(deps, settings, from?.run)) {
    if (event.type === 'done' && event.reason === 'finished') await clearCheckpoints(settings);
    tell(event);
  }
}
