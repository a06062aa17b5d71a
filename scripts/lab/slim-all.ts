import type { NetworkParameters } from '../../src/lab/engine/network/parameters.ts';
import type { Slimming, SlimSettings } from '../../src/lab/slimming/command.ts';
import type { SlimEvent } from '../../src/lab/slimming/events.ts';
import { slimRun } from '../../src/lab/slimming/run.ts';
import type { SlimDeps } from '../../src/lab/slimming/session.ts';

/** The tasks one after the other, each with the model of the one before. @throws Error when one fails. */
export async function* slimAll(
  deps: SlimDeps,
  settings: SlimSettings,
  tasks: readonly Slimming[],
  start: NetworkParameters,
): AsyncGenerator<SlimEvent, void> {
  let model = start;
  for (const task of tasks) {
    for await (const event of slimRun(deps, { settings, task, model })) {
      if (event.type === 'error') throw new Error(event.message);
      if (event.type === 'model') ({ model } = event);
      yield event;
    }
  }
}
