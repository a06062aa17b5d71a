/** Our engine on one backend: its steps, what they hold, and whether a resumed run is the same. */
import { activationFactorOn } from '../../../src/lab/shared/activation-factor.ts';
import { memoryRow } from '../../../src/lab/transfer/view/memory.ts';
import { follow } from '../../../src/lab/transfer/view/follow.ts';
import { emptyRun, type RunView } from '../../../src/lab/transfer/view/run-view.ts';
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import type { EventOf } from '../../../src/lab/protocol/events.ts';
import type { Settings } from '../../../src/lab/protocol/settings.ts';
import { batchSize } from '../../../src/lab/training/plan.ts';
import { trainRun } from '../../../src/lab/training/run.ts';
import { RunControl } from '../../../src/lab/training/run-control.ts';
import type { RunDeps } from '../../../src/lab/training/run-deps.ts';
import type { RunState } from '../../../src/lab/training/run-state.ts';
import { fetchFiles } from '../../../src/lab/worker/files.ts';
import { openBackend } from '../../../src/lab/worker/open-backend.ts';
import type { OwnResult, StageMemory, StepTimes } from './measurement.ts';
import { headWithoutCache } from './uncached.ts';

interface WatchedRun {
  readonly view: RunView;
  readonly steps: readonly EventOf<'step'>[];
  /** As stored after each epoch. */
  readonly states: readonly RunState[];
}

async function watchRun(deps: RunDeps, settings: Settings, from?: RunState): Promise<WatchedRun> {
  const states: RunState[] = [];
  const steps: EventOf<'step'>[] = [];
  let view = emptyRun;
  const saving: RunDeps = {
    ...deps,
    saveCheckpoint: async (state) => {
      states.push(state);
      return { bytes: 0, milliseconds: 0, stored: true, message: '' };
    },
  };
  for await (const event of trainRun(saving, settings, from)) {
    if (event.type === 'error') throw new Error(event.message);
    if (event.type === 'step') steps.push(event);
    view = follow(view, event);
  }
  return { view, steps, states };
}

function timesOf(steps: readonly EventOf<'step'>[]): StepTimes {
  const [firstStep = Number.NaN, ...others] = steps.map(({ milliseconds }) => milliseconds);
  return { firstStep, steps: others };
}

const memoryOf = ({ stages, backend }: RunView): StageMemory[] =>
  stages.flatMap((stage) => {
    const factor = activationFactorOn(backend?.chosen);
    const { stage: name, predictedBytes, measuredBytes } = memoryRow(stage, batchSize, factor);
    const { trainableParameters: parameters, activationsPerSample } = stage.plan;
    if (measuredBytes === null) return [];
    return [{ stage: name, parameters, activationsPerSample, predictedBytes, measuredBytes }];
  });

export async function measure(backend: Backend): Promise<OwnResult> {
  const files = await fetchFiles(() => undefined);
  const control = new RunControl();
  const started = await openBackend(backend, control);
  const deps: RunDeps = {
    ...files,
    device: started.device,
    deviceBytes: started.deviceBytes,
    now: () => performance.now(),
    control,
    saveCheckpoint: async () => ({ bytes: 0, milliseconds: 0, stored: true, message: '' }),
  };
  const tiny = { size: 'tiny', seed: 0, labelledBoxes: 200, backend } as const;
  const scratch = await watchRun(deps, { ...tiny, experiment: 'scratch' });
  const resumed = await watchRun(deps, { ...tiny, experiment: 'scratch' }, scratch.states[1]);
  const whole = new Map(scratch.steps.map(({ step, loss }) => [step, loss]));
  const transfer = await watchRun(deps, { ...tiny, experiment: 'transfer' });
  return {
    kernels: started.kernels,
    scratch: timesOf(scratch.steps),
    cachedHead: timesOf(transfer.steps.filter(({ phase }) => phase === 'frozen')),
    uncachedHead: await headWithoutCache(deps, { ...tiny, experiment: 'transfer' }),
    memory: [...memoryOf(transfer.view), ...memoryOf(scratch.view)],
    resumedLosses: resumed.steps.length,
    equalLosses: resumed.steps.filter(({ step, loss }) => Object.is(whole.get(step), loss)).length,
  };
}
