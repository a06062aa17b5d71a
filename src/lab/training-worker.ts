/**
 * The training worker: one worker carries out one task. TF.js is loaded by the first command, so that
 * a page that only makes a worker costs little.
 */
import * as z from 'zod/mini';
import { benchCommand } from './optimizers/command.ts';
import { precisionCommand } from './precision/command.ts';
import { controlCommand, runCommand } from './protocol/commands.ts';
import { slimCommand } from './slimming/command.ts';
import { RunControl } from './training/run-control.ts';
import { carryOut, type Task } from './worker/task.ts';

/** What the page tells the worker: a task of an experiment, and what steers it. */
const commandSchema = z.discriminatedUnion('type', [
  controlCommand,
  runCommand,
  slimCommand,
  benchCommand,
  precisionCommand,
]);
type Command = z.infer<typeof commandSchema>;
type Begin = Exclude<Command, z.infer<typeof controlCommand>>;

const control = new RunControl();
let begun = false;

const tell = (event: unknown): void => postMessage(event);

const refuse = (message: string): void => tell({ type: 'error', code: 'bad-command', message });

/** Loads the code of one task and carries the task out. */
async function work(command: Begin, given: Omit<Task<unknown, unknown>, 'command'>): Promise<void> {
  switch (command.type) {
    case 'start':
    case 'resume':
      return (await import('./transfer/run.ts')).liveRun({ command, ...given });
    case 'slim':
      return (await import('./slimming/run.ts')).liveSlimming({ command, ...given });
    case 'optimizer-bench':
      return (await import('./optimizers/run.ts')).liveBench({ command, ...given });
    case 'precision':
      return (await import('./precision/run.ts')).livePrecision({ command, ...given });
  }
}

function begin(command: Begin): void {
  if (begun) return refuse('This worker already trains a run: another run needs its own.');
  begun = true;
  void carryOut(tell, async () => {
    const { openBackend } = await import('./worker/open-backend.ts');
    await work(command, { control, openBackend, tell });
  });
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = commandSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    refuse(
      `The training worker was told something that it does not know (${issue?.path.join('.') || 'all of it'}: ${issue?.message}).`,
    );
    return;
  }
  const command = parsed.data;
  switch (command.type) {
    case 'pause':
      return control.pause();
    case 'continue':
      return control.continue();
    case 'step':
      return control.step();
    case 'stop':
      return control.stop();
    default:
      return begin(command);
  }
});
