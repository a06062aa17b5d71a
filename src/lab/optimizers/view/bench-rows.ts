import { energy, network, optimizerState } from '../../../estimation/index.ts';
import { secondsPerHour } from '../../../units/index.ts';
import { bodyChannels, gridSide } from '../../engine/network/shapes.ts';
import { type Contestant, contestants, type PerContestant } from '../contestants.ts';
import { denseOutputs, denseUnits } from '../head-shape.ts';
import type { BenchView, RacerView } from './bench-view.ts';

/** Counted from the layers, before anything runs. */
export const headParameters: number = network({
  input: [bodyChannels, gridSide, gridSide],
  layers: [
    { type: 'flatten' },
    { type: 'dense', units: denseUnits },
    { type: 'relu' },
    { type: 'dense', units: denseOutputs },
  ],
}).parameters;

/** When an optimiser first reached a loss. */
interface Arrival {
  readonly epochs: number;
  /** Of training steps; validation is left out. */
  readonly seconds: number;
}

function arrivalAt({ epochs }: RacerView, target: number): Arrival | null {
  const index = epochs.findIndex(({ loss }) => loss <= target);
  if (index === -1) return null;
  const milliseconds = epochs
    .slice(0, index + 1)
    .reduce((sum, epoch) => sum + epoch.milliseconds, 0);
  return { epochs: index + 1, seconds: milliseconds / 1000 };
}

export interface BenchRow {
  readonly contestant: Contestant;
  /** P · j · b by the catalogue of optimisers. */
  readonly predictedStateBytes: number;
  /** What the engine holds more after the first step; null until it has run. */
  readonly measuredStateBytes: number | null;
  readonly peakBytes: number | null;
  readonly epochsRun: number;
  readonly bestLoss: number | null;
  /** The last loss where it is higher than before any training: the steps were too large. */
  readonly divergedLoss: number | null;
  readonly outInEpoch: number | null;
  /** Null where the target was not reached. */
  readonly arrival: Arrival | null;
  /** Up to the target, at the power that the learner gave: an estimate. */
  readonly kilowattHours: number | null;
}

/** What each optimiser needed for a target loss, at a constant power in watts. */
export function benchRows({ racers, start }: BenchView, target: number, watts: number): BenchRow[] {
  return contestants.map((contestant) => {
    const racer = racers[contestant];
    const arrival = arrivalAt(racer, target);
    const lastLoss = racer.epochs.at(-1)?.loss ?? 0;
    return {
      contestant,
      predictedStateBytes: optimizerState({ parameters: headParameters, optimizer: contestant })
        .bytes,
      measuredStateBytes: racer.memory?.stateBytes ?? null,
      peakBytes: racer.memory?.peakBytes ?? null,
      epochsRun: racer.epochs.length,
      bestLoss: racer.epochs.length > 0 ? Math.min(...racer.epochs.map(({ loss }) => loss)) : null,
      divergedLoss: start && lastLoss > start.startLoss ? lastLoss : null,
      outInEpoch: racer.outInEpoch,
      arrival,
      kilowattHours:
        arrival &&
        energy({ hours: arrival.seconds / secondsPerHour, wattsPerDevice: watts }).kilowattHours,
    };
  });
}

export const byContestant = (rows: readonly BenchRow[]): PerContestant<BenchRow> =>
  Object.fromEntries(
    rows.map((row) => [row.contestant, row]),
  ) as unknown as PerContestant<BenchRow>;
