import type { NetworkParameters } from '../../src/lab/engine/network/parameters.ts';
import type { Slimming, SlimSettings } from '../../src/lab/slimming/command.ts';
import type { SlimEvent, Measured } from '../../src/lab/slimming/events.ts';
import { planSlimming, type SlimmingPlan } from '../../src/lab/slimming/plan.ts';
import { slimRun } from '../../src/lab/slimming/run.ts';
import { nodeDeps } from './run-deps.ts';
import { processorTime } from './processor-time.ts';

export interface SlimResult {
  readonly model: NetworkParameters;
  readonly measured: Measured;
  readonly events: readonly SlimEvent[];
  /** Of the processor, in training steps. */
  readonly trainingSeconds: number;
  readonly epochs: number;
}

/** One task on WebAssembly, from beginning to end. @throws Error when it fails. */
export async function slimOnce(
  settings: SlimSettings,
  task: Slimming,
  model: NetworkParameters,
  plan: SlimmingPlan = planSlimming(settings.size),
): Promise<SlimResult> {
  const deps = await nodeDeps({ now: processorTime });
  const events: SlimEvent[] = [];
  for await (const event of slimRun(deps, { settings, task, model }, plan)) {
    if (event.type === 'error') throw new Error(event.message);
    events.push(event);
  }
  const last = events.findLast(({ type }) => type === 'model');
  const measured = events.findLast(
    (event): event is Measured => event.type === 'measured' && event.moment === 'after',
  );
  const done = events.at(-1);
  if (last?.type !== 'model' || !measured || done?.type !== 'done') {
    throw new Error(`${task.kind} gave no model.`);
  }
  return {
    model: last.model,
    measured,
    events,
    trainingSeconds: done.trainingMilliseconds / 1000,
    epochs: events.filter(({ type }) => type === 'epoch').length,
  };
}
