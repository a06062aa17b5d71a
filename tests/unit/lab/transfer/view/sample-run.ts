/** A short transfer run as the worker would tell it, written by hand. */
import type { EventOf, LabEvent } from '../../../../../src/lab/protocol/events.ts';

const stage = (change: Partial<EventOf<'start'>['stages'][number]>) => ({
  phase: 'frozen' as const,
  stage: 0,
  openBlocks: ['head' as const],
  learningRate: 4e-3,
  plannedEpochs: 4,
  patience: 2,
  trainableParameters: 37_000,
  frozenParameters: 241_000,
  macsPerSample: 4_000_000,
  activationsPerSample: 1_332,
  stepsPerEpoch: 2,
  ...change,
});

export const start: EventOf<'start'> = {
  type: 'start',
  settings: { experiment: 'transfer', size: 'tiny', seed: 0, labelledBoxes: 100, backend: 'wasm' },
  batchSize: 16,
  stages: [
    stage({}),
    stage({
      phase: 'unfrozen',
      openBlocks: ['conv1', 'conv2', 'conv3', 'conv4', 'head'],
      plannedEpochs: 2,
      trainableParameters: 278_000,
      frozenParameters: 0,
      macsPerSample: 37_000_000,
      activationsPerSample: 38_000,
    }),
  ],
  resumed: false,
  device: 'test',
};

const frozen = { phase: 'frozen', stage: 0 } as const;
const unfrozen = { phase: 'unfrozen', stage: 0 } as const;
type Place = typeof frozen | typeof unfrozen;

export const opened = (place: Place): EventOf<'stage'> => ({
  type: 'stage',
  ...place,
  epochsDone: 0,
  cachedFeatureBytes: place.phase === 'frozen' ? 5_000_000 : 0,
});

export const stepped = (place: Place, epoch: number, step: number): EventOf<'step'> => ({
  type: 'step',
  ...place,
  epoch,
  step,
  loss: 1 / step,
  milliseconds: 10,
});

const epochOf = (
  place: Place,
  epoch: number,
  step: number,
  iou: number,
  best = true,
): EventOf<'epoch'> => ({
  type: 'epoch',
  ...place,
  epoch,
  step,
  trainingLoss: 1 - iou,
  loss: 1.1 - iou,
  iou,
  best,
  trainingMilliseconds: place.phase === 'frozen' ? 100 : 1_000,
  cachingMilliseconds: place.phase === 'frozen' && epoch === 1 ? 500 : 0,
  validatingMilliseconds: 20,
  samples: 32,
  gallery: [[0.1, 0.1, 0.9, 0.9]],
});

export const saved = (place: Place, epoch: number): EventOf<'checkpoint'> => ({
  type: 'checkpoint',
  ...place,
  epoch,
  bytes: 1_500_000,
  milliseconds: 8,
  stored: true,
  message: '',
});

const score = (iou: number) => ({ iou, shareAboveHalf: 0.8, scenes: 1000 });

export const frozenEvents: readonly LabEvent[] = [
  start,
  opened(frozen),
  stepped(frozen, 1, 1),
  stepped(frozen, 1, 2),
  epochOf(frozen, 1, 2, 0.5),
  saved(frozen, 1),
  stepped(frozen, 2, 3),
  stepped(frozen, 2, 4),
  epochOf(frozen, 2, 4, 0.6),
  saved(frozen, 2),
  epochOf(frozen, 3, 6, 0.59, false),
  saved(frozen, 3),
];

export const events: readonly LabEvent[] = [
  ...frozenEvents,
  {
    type: 'stage-end',
    ...frozen,
    bestEpoch: 2,
    ranEpochs: 3,
    plannedEpochs: 4,
    reason: 'early-stop',
    trainingMilliseconds: 800,
  },
  { type: 'score', phase: 'frozen', validation: score(0.66), newArtist: score(0.58) },
  opened(unfrozen),
  stepped(unfrozen, 1, 7),
  epochOf(unfrozen, 1, 8, 0.68),
  saved(unfrozen, 1),
  {
    type: 'stage-end',
    ...unfrozen,
    bestEpoch: 1,
    ranEpochs: 1,
    plannedEpochs: 2,
    reason: 'planned-end',
    trainingMilliseconds: 1_000,
  },
  { type: 'score', phase: 'unfrozen', validation: score(0.69), newArtist: score(0.6) },
  { type: 'done', reason: 'finished', trainingMilliseconds: 1_800, wallMilliseconds: 2_500 },
];
