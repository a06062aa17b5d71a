/** Events of a small run, for the tests of the page's side. */
import type { EventOf, LabEvent } from '../../../../src/lab/protocol/events.ts';
import type { Settings } from '../../../../src/lab/protocol/settings.ts';

export const settings: Settings = {
  experiment: 'transfer',
  size: 'tiny',
  seed: 3,
  labelledBoxes: 100,
  backend: 'wasm',
};

const place = { phase: 'frozen', stage: 0 } as const;

export const startEvent = (resumed = false): EventOf<'start'> => ({
  type: 'start',
  settings,
  batchSize: 16,
  stages: [
    {
      ...place,
      openBlocks: ['head'],
      learningRate: 0.004,
      plannedEpochs: 20,
      patience: 5,
      trainableParameters: 37_093,
      frozenParameters: 240_800,
      macsPerSample: 4_000_000,
      activationsPerSample: 1_337,
      stepsPerEpoch: 4,
    },
  ],
  resumed,
  device: 'a test',
});

export const stepEvent = (epoch: number, step: number, loss: number): EventOf<'step'> => ({
  type: 'step',
  ...place,
  epoch,
  step,
  loss,
  milliseconds: 5,
});

export const epochEvent = (epoch: number, step: number): EventOf<'epoch'> => ({
  type: 'epoch',
  ...place,
  epoch,
  step,
  trainingLoss: 0.8,
  loss: 0.9,
  iou: 0.5,
  best: true,
  trainingMilliseconds: 20,
  cachingMilliseconds: 0,
  validatingMilliseconds: 10,
  samples: 64,
  gallery: [[0.1, 0.2, 0.6, 0.7]],
});

export const checkpointEvent = (epoch: number, stored = true): EventOf<'checkpoint'> => ({
  type: 'checkpoint',
  ...place,
  epoch,
  bytes: 1000,
  milliseconds: 3,
  stored,
  message: stored ? '' : 'this browser has no room left for this site',
});

export const doneEvent: EventOf<'done'> = {
  type: 'done',
  reason: 'finished',
  trainingMilliseconds: 40,
  wallMilliseconds: 100,
};

/** Collects what is told, as types. */
export function collector() {
  const events: LabEvent[] = [];
  return { events, listen: (event: LabEvent) => void events.push(event) };
}
