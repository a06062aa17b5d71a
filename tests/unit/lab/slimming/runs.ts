import { shippedDetector } from '../../../../scripts/lab/detector.ts';
import type { NetworkParameters } from '../../../../src/lab/engine/network/parameters.ts';
import type { Slimming } from '../../../../src/lab/slimming/command.ts';
import type { SlimEvent } from '../../../../src/lab/slimming/events.ts';
import { slimRun } from '../../../../src/lab/slimming/run.ts';
import type { SlimDeps } from '../../../../src/lab/slimming/session.ts';
import { depsWith } from '../training/support/runs.ts';

/** All events of one task, tiny, on the backend that runs. */
export async function eventsOf(
  task: Slimming,
  model: NetworkParameters,
  { seed = 0, changes = {} }: { seed?: number; changes?: Partial<SlimDeps> } = {},
): Promise<SlimEvent[]> {
  const deps = await depsWith(changes);
  const settings = { size: 'tiny', seed, backend: 'wasm' } as const;
  const events: SlimEvent[] = [];
  for await (const event of slimRun(deps, { settings, task, model })) events.push(event);
  return events;
}

export const detector = async (): Promise<NetworkParameters> =>
  (await shippedDetector()).parameters;
