import { fetchFiles, fileCount } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';
import type { BenchCommand } from './command.ts';
import type { BenchEvent } from './events.ts';
import { runBench } from './run.ts';

/**
 * Fetches what the bench needs, starts a backend and races the optimisers. It never throws: the last
 * event is `done` or `error`.
 */
export const liveBench = ({
  command,
  control,
  openBackend,
  tell,
}: Task<BenchCommand, BenchEvent>): Promise<void> =>
  carryOut(tell, async () => {
    const { backend, files } = await prepare(tell, fileCount, fetchFiles, () =>
      openBackend(command.backend, control),
    );
    const { name, reason, device } = backend;
    const deps = { ...(await files), backend: name, reason, device, control, tell };
    await runBench({ ...deps, now: () => performance.now() }, command.settings);
  });
