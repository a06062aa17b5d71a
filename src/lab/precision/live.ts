import { arms } from './arms.ts';
import type { PrecisionCommand, PrecisionEvent } from './events.ts';
import { runPrecision } from './run.ts';
import type { RunControl } from '../training/run-control.ts';
import { errorEvent } from '../worker/failure.ts';
import { fetchFiles, fileCount } from '../worker/files.ts';
import type { OpenBackend } from '../worker/open-backend.ts';

export interface LivePrecisionOptions {
  command: PrecisionCommand;
  control: RunControl;
  openBackend: OpenBackend;
  /** Hears every event. */
  tell: (event: PrecisionEvent) => void;
}

/**
 * Fetches what the run needs, starts a backend in the arm's format and trains. It never throws: the
 * last event is `done` or `error`.
 */
export async function livePrecision(options: LivePrecisionOptions): Promise<void> {
  const { command, control, openBackend, tell } = options;
  try {
    const { arm, seed, epsilon } = command;
    let arrived = 0;
    const files = fetchFiles(() =>
      tell({ type: 'progress', task: 'files', done: (arrived += 1), of: fileCount }),
    );
    // The rejection is handled where it is awaited, which may be after it came.
    files.catch(() => {});
    tell({ type: 'progress', task: 'backend', done: 0, of: 1 });
    const { backend, kind, bits } = arms[arm];
    if (kind === 'real' && bits === 16) {
      (await import('../engine/backend/webgl.ts')).storeHalfFloats();
    }
    const started = await openBackend(backend === 'any' ? 'auto' : backend, control);
    tell({ type: 'progress', task: 'backend', done: 1, of: 1 });
    const { name, device, deviceBytes } = started;
    const deps = { ...(await files), backend: name, device, control, tell };
    await runPrecision(
      {
        ...deps,
        deviceBytes: name === 'webgl' ? deviceBytes : () => null,
        now: () => performance.now(),
      },
      { arm, seed, epsilon },
    );
  } catch (error) {
    tell(errorEvent(error));
  }
}
