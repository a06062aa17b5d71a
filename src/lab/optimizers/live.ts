import type { BenchCommand } from './command.ts';
import type { BenchEvent } from './events.ts';
import { runBench } from './run.ts';
import type { RunControl } from '../training/run-control.ts';
import { errorEvent } from '../worker/failure.ts';
import { fetchFiles, fileCount } from '../worker/files.ts';
import type { OpenBackend } from '../worker/open-backend.ts';

export interface LiveBenchOptions {
  command: BenchCommand;
  control: RunControl;
  openBackend: OpenBackend;
  /** Hears every event. */
  tell: (event: BenchEvent) => void;
}

/**
 * Fetches what the bench needs, starts a backend and races the optimisers. It never throws: the last
 * event is `done` or `error`.
 */
export async function liveBench({
  command,
  control,
  openBackend,
  tell,
}: LiveBenchOptions): Promise<void> {
  try {
    let arrived = 0;
    const files = fetchFiles(() =>
      tell({ type: 'progress', task: 'files', done: (arrived += 1), of: fileCount }),
    );
    // The rejection is handled where it is awaited, which may be after it came.
    files.catch(() => {});
    tell({ type: 'progress', task: 'backend', done: 0, of: 1 });
    const { name, reason, device } = await openBackend(command.backend, control);
    tell({ type: 'progress', task: 'backend', done: 1, of: 1 });
    const deps = { ...(await files), backend: name, reason, device, control, tell };
    await runBench({ ...deps, now: () => performance.now() }, command.settings);
  } catch (error) {
    tell(errorEvent(error));
  }
}
