import { fetchFiles, fileCount } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';
import { arms } from './arms.ts';
import type { PrecisionCommand } from './command.ts';
import type { PrecisionEvent } from './events.ts';
import { runPrecision } from './run.ts';

/**
 * Fetches what the run needs, starts a backend in the arm's format and trains. It never throws: the
 * last event is `done` or `error`.
 */
export const livePrecision = ({
  command,
  control,
  openBackend,
  tell,
}: Task<PrecisionCommand, PrecisionEvent>): Promise<void> =>
  carryOut(tell, async () => {
    const { arm, seed, epsilon } = command;
    const { backend: wanted, kind, bits } = arms[arm];
    const { backend, files } = await prepare(tell, fileCount, fetchFiles, async () => {
      if (kind === 'real' && bits === 16) {
        (await import('../engine/backend/webgl.ts')).storeHalfFloats();
      }
      return openBackend(wanted === 'any' ? 'auto' : wanted, control);
    });
    const { name, device, deviceBytes } = backend;
    await runPrecision(
      {
        ...(await files),
        backend: name,
        device,
        control,
        tell,
        deviceBytes: name === 'webgl' ? deviceBytes : () => null,
        now: () => performance.now(),
      },
      { arm, seed, epsilon },
    );
  });
