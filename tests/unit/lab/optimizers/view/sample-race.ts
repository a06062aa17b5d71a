import {
  contestants,
  type Contestant,
  type PerContestant,
  tunedRates,
} from '../../../../../src/lab/optimizers/contestants.ts';
import type { BenchEvent } from '../../../../../src/lab/optimizers/events.ts';

const startOfRace: BenchEvent = {
  type: 'start',
  settings: { seed: 0, epochs: 3, rates: tunedRates },
  backend: 'wasm',
  reason: 'Because.',
  device: 'a device',
  trainableParameters: 1000,
  activationsPerSample: 10,
  batchSize: 16,
  stepsPerEpoch: 12,
  startLoss: 1.8,
};

const epochOf = (
  contestant: Contestant,
  epoch: number,
  loss: number,
  milliseconds = 1000,
): BenchEvent => ({
  type: 'epoch',
  contestant,
  epoch,
  trainingLoss: loss,
  loss,
  iou: 0.5,
  milliseconds,
});

/** A race with these losses, one for each epoch, and these milliseconds for every epoch. */
export const raceOf = (
  losses: PerContestant<readonly number[]>,
  milliseconds: PerContestant<number>,
): BenchEvent[] => [
  startOfRace,
  ...contestants.flatMap((name) =>
    losses[name].map((loss, index) => epochOf(name, index + 1, loss, milliseconds[name])),
  ),
  { type: 'done', reason: 'finished' },
];

export const equalPace: PerContestant<number> = {
  sgd: 1000,
  momentum: 1000,
  adam: 1000,
  lion: 1000,
};
