/**
 * The training worker: one worker trains one run. TF.js is loaded by the first command, so that a
 * page that only makes a worker costs little.
 */
import { benchCommandSchema } from './optimizer-bench/command.ts';
import { labCommandSchema } from './protocol/commands.ts';
import type { LabEvent } from './protocol/events.ts';
import { RunControl } from './training/run-control.ts';
import { errorEvent } from './worker/failure.ts';
import type { LiveBenchOptions } from './worker/live-bench.ts';
import type { LiveRunOptions } from './worker/live-run.ts';

const control = new RunControl();
let begun = false;

const tell = (event: LabEvent): void => postMessage(event);

const refuse = (message: string): void => tell({ type: 'error', code: 'bad-command', message });

async function begin(command: LiveRunOptions['command']): Promise<void> {
  try {
    const [{ liveRun }, { openBackend }] = await Promise.all([
      import('./worker/live-run.ts'),
      import('./worker/open-backend.ts'),
    ]);
    await liveRun({ command, control, openBackend, tell });
  } catch (error) {
    tell(errorEvent(error));
  }
}

async function race(command: LiveBenchOptions['command']): Promise<void> {
  try {
    const [{ liveBench }, { openBackend }] = await Promise.all([
      import('./worker/live-bench.ts'),
      import('./worker/open-backend.ts'),
    ]);
    await liveBench({ command, control, openBackend, tell: (event) => postMessage(event) });
  } catch (error) {
    tell(errorEvent(error));
  }
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const bench = benchCommandSchema.safeParse(data);
  if (bench.success && !begun) {
    begun = true;
    return void race(bench.data);
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
      if (begun) return refuse('This worker already trains a run: another run needs its own.');
      begun = true;
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
