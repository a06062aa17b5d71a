import type { Slimming } from '../../../../../src/lab/slimming/command.ts';
import type { SlimEvent, Measured } from '../../../../../src/lab/slimming/events.ts';

const fill = (sizes: readonly number[], value: (index: number) => number): number[][] =>
  sizes.map((size) => Array.from({ length: size }, (_, index) => value(index)));

export const fullSizes = [32, 64, 128, 128, 32];

/** A measurement of a detector with so many channels; of each ten, three are dead where asked for. */
export function measurement(
  change: Partial<Measured> = {},
  sizes: readonly number[] = fullSizes,
  withDead = false,
): Measured {
  const scales = fill(sizes, (index) => (withDead && index % 10 < 3 ? 0 : 1 - index / 1000));
  return {
    type: 'measured',
    task: 'l1',
    moment: 'after',
    parameters: 278_277,
    scales,
    importance: scales,
    stepMilliseconds: 80,
    peakTensorBytes: 11_000_000,
    validation: { iou: 0.69, shareAboveHalf: 0.85, scenes: 1_000 },
    gallery: [[0.1, 0.1, 0.5, 0.5]],
    ...change,
  };
}

const settings = { size: 'full', seed: 0, backend: 'wasm' } as const;

export const startOf = (task: Slimming, plannedEpochs: number): SlimEvent => ({
  type: 'slim-start',
  settings,
  task,
  batchSize: 16,
  plannedEpochs,
  device: 'a test',
});

const epochOf = (phase: 'l1' | 'fine-tune', epoch: number, iou: number): SlimEvent => ({
  type: 'epoch',
  phase,
  stage: 0,
  epoch,
  step: 12 * epoch,
  trainingLoss: 0.5,
  loss: 0.6,
  iou,
  best: false,
  trainingMilliseconds: 900,
  cachingMilliseconds: 0,
  validatingMilliseconds: 100,
  samples: 192,
  gallery: [],
});

export const doneOf = (reason: 'finished' | 'stopped' = 'finished'): SlimEvent => ({
  type: 'done',
  reason,
  trainingMilliseconds: 1_000,
  wallMilliseconds: 2_000,
});

export const l1Events: readonly SlimEvent[] = [
  startOf({ kind: 'l1', strength: 0.03 }, 2),
  measurement({ moment: 'before' }),
  { type: 'channels', phase: 'l1', epoch: 0, scales: [[1, 0.8, 0.2]], penalty: 0.06 },
  epochOf('l1', 1, 0.68),
  { type: 'channels', phase: 'l1', epoch: 1, scales: [[1, 0.5, 0]], penalty: 0.045 },
  epochOf('l1', 2, 0.62),
  { type: 'channels', phase: 'l1', epoch: 2, scales: [[2, 0, 0]], penalty: 0.06 },
  measurement({ validation: { iou: 0.62, shareAboveHalf: 0.7, scenes: 1_000 } }, fullSizes, true),
  doneOf(),
];

const leanSizes = [21, 43, 88, 89, 20];

export const pruneEvents: readonly SlimEvent[] = [
  startOf({ kind: 'prune', keepPercent: 69 }, 0),
  {
    type: 'cut',
    deadChannels: 121,
    removedChannels: 123,
    largestDifference: 0,
    outputsCompared: 9_000,
  },
  measurement({ task: 'prune', parameters: 140_000, stepMilliseconds: 40 }, leanSizes),
  doneOf(),
];

export const repairEvents: readonly SlimEvent[] = [
  startOf({ kind: 'fine-tune' }, 30),
  epochOf('fine-tune', 1, 0.66),
  measurement(
    {
      task: 'fine-tune',
      parameters: 140_000,
      stepMilliseconds: 40,
      validation: { iou: 0.7, shareAboveHalf: 0.86, scenes: 1_000 },
    },
    leanSizes,
  ),
  doneOf(),
];
