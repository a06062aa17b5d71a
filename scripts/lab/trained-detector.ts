import type { NetworkParameters } from '../../src/lab/engine/network/parameters.ts';
import type { EventOf } from '../../src/lab/protocol/events.ts';
import type { Settings } from '../../src/lab/protocol/settings.ts';
import type { RunState } from '../../src/lab/training/run-state.ts';
import { trainRun } from '../../src/lab/training/run.ts';
import { nodeDeps } from './run-deps.ts';

export interface TrainedDetector {
  readonly parameters: NetworkParameters;
  readonly score: EventOf<'score'>;
  readonly device: string;
}

/** Trains a detector as the live lab does, and takes the weights of the last stage's best epoch. */
export async function trainedDetector(settings: Settings): Promise<TrainedDetector> {
  let last: RunState | null = null as RunState | null;
  const deps = await nodeDeps({
    saveCheckpoint: async (state) => {
      last = state;
      return { bytes: 0, milliseconds: 0, stored: true, message: '' };
    },
  });
  let score: EventOf<'score'> | null = null;
  for await (const event of trainRun(deps, settings)) {
    if (event.type === 'error') throw new Error(event.message);
    if (event.type === 'score') score = event;
  }
  if (!last || !score) throw new Error('The run ended without an epoch.');
  const parameters = { ...last.parameters, ...last.stage.best?.parameters };
  return { parameters, score, device: deps.device };
}
