import type { EpochEvent, EventOf, LabEvent } from '../../protocol/events.ts';
import { emptyRun, type RunStatus, type RunView, type StageView } from './run-view.ts';

const opening = (event: EventOf<'start'>): RunView => ({
  ...emptyRun,
  status: 'preparing',
  start: event,
  stages: event.stages.map((plan) => ({
    plan,
    opened: null,
    epochs: [],
    memory: null,
    end: null,
  })),
});

const inStage = (
  run: RunView,
  { phase, stage }: { phase: string; stage: number },
  change: (old: StageView) => Partial<StageView>,
): RunView['stages'] =>
  run.stages.map((old) =>
    old.plan.phase === phase && old.plan.stage === stage ? { ...old, ...change(old) } : old,
  );

/** A resumed run tells its history again, so an epoch replaces the one with its number. */
const withEpoch = (epochs: readonly EpochEvent[], event: EpochEvent): readonly EpochEvent[] => [
  ...epochs.filter(({ epoch }) => epoch < event.epoch),
  event,
];

const trainingUnlessPaused = (status: RunStatus): RunStatus =>
  status === 'paused' ? 'paused' : 'training';

/** The run after one more event. */
export function follow(run: RunView, event: LabEvent): RunView {
  switch (event.type) {
    case 'start':
      return { ...opening(event), backend: run.backend, notice: run.notice };
    case 'progress':
      return { ...run, status: run.status === 'idle' ? 'preparing' : run.status, progress: event };
    case 'backend':
      return { ...run, backend: event };
    case 'stage':
      return { ...run, stages: inStage(run, event, () => ({ opened: event })) };
    case 'step':
      return {
        ...run,
        status: trainingUnlessPaused(run.status),
        progress: null,
        step: event,
        steps: {
          count: run.steps.count + 1,
          milliseconds: run.steps.milliseconds + event.milliseconds,
        },
      };
    case 'epoch':
      return {
        ...run,
        stages: inStage(run, event, ({ epochs }) => ({ epochs: withEpoch(epochs, event) })),
      };
    case 'memory':
      return { ...run, stages: inStage(run, event, () => ({ memory: event })) };
    case 'checkpoint':
      return { ...run, checkpoint: event, checkpoints: run.checkpoints + (event.stored ? 1 : 0) };
    case 'stage-end':
      return { ...run, stages: inStage(run, event, () => ({ end: event })) };
    case 'score':
      return {
        ...run,
        progress: null,
        scores: [...run.scores.filter(({ phase }) => phase !== event.phase), event],
      };
    case 'notice':
      return { ...run, notice: event.message };
    case 'paused':
      return { ...run, status: 'paused' };
    case 'continued':
      return { ...run, status: 'training' };
    case 'done':
      return { ...run, status: event.reason, progress: null, done: event };
    case 'error':
      return { ...run, status: 'failed', progress: null, error: event };
  }
}

/** What the page knows when the worker was ended on purpose in the middle of an epoch. */
export const unplugged = (run: RunView): RunView => ({
  ...run,
  status: 'unplugged',
  progress: null,
});

export const followAll = (events: readonly LabEvent[], from: RunView = emptyRun): RunView =>
  events.reduce(follow, from);
