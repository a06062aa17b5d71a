import { clearCheckpoints } from '../engine/checkpoint/store.ts';
import type { RunCommand } from '../protocol/commands.ts';
import type { LabEvent } from '../protocol/events.ts';
import { trainRun } from '../training/run.ts';
import type { RunState } from '../training/run-state.ts';
import { findResumePoint, type ResumePoint, storeRun } from '../worker/checkpoints.ts';
import { fetchFiles, fileCount } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';

/**
 * Fetches what a run needs, starts a backend and trains. It never throws: the last event is `done`
 * or `error`.
 */
export const liveRun = (task: Task<RunCommand, LabEvent>): Promise<void> =>
  carryOut(task.tell, () => run(task));

async function run({
  command,
  control,
  openBackend,
  tell,
}: Task<RunCommand, LabEvent>): Promise<void> {
  const { wish } = command;
  let point: ResumePoint = { notice: '' };
  const { backend, files } = await prepare(tell, fileCount, fetchFiles, async () => {
    if (command.type === 'resume') point = await findResumePoint(wish);
    if (point.notice !== '') tell({ type: 'notice', message: point.notice });
    return point.from
      ? openBackend(point.from.run.settings.backend, control, point.from.kernelSet)
      : openBackend(wish.backend, control);
  });
  const { from } = point;
  const { name, device, kernels, kernelSet, deviceBytes } = backend;
  const reason = from ? 'The run goes on with the backend with which it began.' : backend.reason;
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
