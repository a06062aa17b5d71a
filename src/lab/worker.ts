/**
 * The training worker: one worker trains one run. TF.js is loaded by the first command, so that a
 * page that only makes a worker costs little.
 */
import { precisionCommandSchema } from './precision/events.ts';
import { labCommandSchema } from './protocol/commands.ts';
import type { LabEvent } from './protocol/events.ts';
import { RunControl } from './training/run-control.ts';
import { errorEvent } from './worker/failure.ts';
import type { LivePrecisionOptions } from './worker/live-precision.ts';
import type { LiveRunOptions } from './worker/live-run.ts';
import type { LiveSlimmingOptions } from './worker/live-slimming.ts';

const control = new RunControl();
let begun = false;

const tell = (event: LabEvent): void => postMessage(event);

const refuse = (message: string): void => tell({ type: 'error', code: 'bad-command', message });

async function slim(command: LiveSlimmingOptions['command']): Promise<void> {
  try {
    const [{ liveSlimming }, { openBackend }] = await Promise.all([
      import('./worker/live-slimming.ts'),
      import('./worker/open-backend.ts'),
    ]);
    await liveSlimming({ command, control, openBackend, tell });
  } catch (error) {
    tell(errorEvent(error));
  }
}

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

async function trainInFormat(command: LivePrecisionOptions['command']): Promise<void> {
  try {
    const [{ livePrecision }, { openBackend }] = await Promise.all([
      import('./worker/live-precision.ts'),
      import('./worker/open-backend.ts'),
    ]);
    await livePrecision({ command, control, openBackend, tell: (event) => postMessage(event) });
  } catch (error) {
    tell(errorEvent(error));
  }
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const precision = precisionCommandSchema.safeParse(data);
  if (precision.success && !begun) {
    begun = true;
    return void trainInFormat(precision.data);
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
      begun = true;
      return void (command.type === 'slim' ? slim(command) : begin(command));
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
