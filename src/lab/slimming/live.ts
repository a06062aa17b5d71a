import { fetchDetector, fetchSprites } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';
import type { SlimCommand } from './command.ts';
import type { SlimEvent } from './events.ts';
import { slimRun } from './run.ts';

/**
 * Fetches what a task needs, starts a backend and carries the task out. It never throws: the last
 * event is `done` or `error`.
 */
export const liveSlimming = ({
  command,
  control,
  openBackend,
  tell,
}: Task<SlimCommand, SlimEvent>): Promise<void> =>
  carryOut(tell, async () => {
    const { wish, task, model } = command;
    const fetchAll = () => Promise.all([fetchSprites(), model ?? fetchDetector()]);
    const { backend, files } = await prepare(tell, 1, fetchAll, () =>
      openBackend(wish.backend, control),
    );
    const { name, reason, device, kernels, deviceBytes } = backend;
    tell({ type: 'backend', chosen: name, reason, device, kernels });
    const [sprites, start] = await files;
    const deps = { sprites, device, deviceBytes, now: () => performance.now(), control };
    const settings = { ...wish, backend: name };
    for await (const event of slimRun(deps, { settings, task, model: start })) tell(event);
  });
