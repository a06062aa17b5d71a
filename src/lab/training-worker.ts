/**
 * The training worker: one worker trains one run. TF.js is loaded by the first command, so that a
 * page that only makes a worker costs little.
 */
import { benchCommandSchema } from './optimizers/command.ts';
import { precisionCommandSchema } from './precision/events.ts';
import { labCommandSchema, type LabCommand } from './protocol/commands.ts';
import { RunControl } from './training/run-control.ts';
import { errorEvent } from './worker/failure.ts';
import type { OpenBackend } from './worker/open-backend.ts';

const control = new RunControl();
let begun = false;

const tell = (event: unknown): void => postMessage(event);

const refuse = (message: string): void => tell({ type: 'error', code: 'bad-command', message });

/** Loads the code of one task and what starts a backend, then carries the task out. */
async function carryOut<Task>(
  task: Promise<Task>,
  run: (
    task: Task,
    given: { control: RunControl; openBackend: OpenBackend; tell: typeof tell },
  ) => Promise<void>,
): Promise<void> {
  begun = true;
  try {
    const [loaded, { openBackend }] = await Promise.all([task, import('./worker/open-backend.ts')]);
    await run(loaded, { control, openBackend, tell });
  } catch (error) {
    tell(errorEvent(error));
  }
}

function begin(command: Extract<LabCommand, { type: 'start' | 'resume' | 'slim' }>): Promise<void> {
  return command.type === 'slim'
    ? carryOut(import('./slimming/live.ts'), ({ liveSlimming }, given) =>
        liveSlimming({ command, ...given }),
      )
    : carryOut(import('./transfer/live.ts'), ({ liveRun }, given) =>
        liveRun({ command, ...given }),
      );
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const bench = benchCommandSchema.safeParse(data);
  if (bench.success && !begun) {
    return void carryOut(import('./optimizers/live.ts'), ({ liveBench }, given) =>
      liveBench({ command: bench.data, ...given }),
    );
  }
  const precision = precisionCommandSchema.safeParse(data);
  if (precision.success && !begun) {
    return void carryOut(import('./precision/live.ts'), ({ livePrecision }, given) =>
      livePrecision({ command: precision.data, ...given }),
    );
  }
  const parsed = labCommandSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    refuse(
      `The training worker was told something that it does not know (${issue?.path.join('.') || 'all of it'}: ${issue?.message}).`,
    );
    return;
  }
  const command = parsed.data;
  switch (command.type) {
    case 'start':
    case 'resume':
    case 'slim':
      if (begun) return refuse('This worker already trains a run: another run needs its own.');
      return void begin(command);
    case 'pause':
      return control.pause();
    case 'continue':
      return control.continue();
    case 'step':
      return control.step();
    case 'stop':
      return control.stop();
  }
});
