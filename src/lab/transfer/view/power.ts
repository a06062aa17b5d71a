import { energy, samplesPerJoule, savings } from '../../../estimation/index.ts';
import { secondsPerHour } from '../../../units/index.ts';
import {
  ranEpochs,
  samplesSeen,
  stageMilliseconds,
  trainingMilliseconds,
  type RunView,
} from './run-view.ts';

/** Epochs of last year's script, which this year's runs are held against. */
export const lastYearsEpochs = 100;

export interface EnergyView {
  readonly kilowattHours: number;
  /** Samples of training for one joule; null until an epoch has run. */
  readonly samplesPerJoule: number | null;
}

const hours = (milliseconds: number): number => milliseconds / 1000 / secondsPerHour;

/** Energy of the training time so far at a constant power, in watts, which is an estimate. */
export function energyOf(run: RunView, watts: number): EnergyView {
  const milliseconds = trainingMilliseconds(run);
  const { kilowattHours } = energy({ hours: hours(milliseconds), wattsPerDevice: watts });
  const samples = samplesSeen(run);
  const joules = (watts * milliseconds) / 1000;
  const known = samples > 0 && joules > 0;
  return {
    kilowattHours,
    samplesPerJoule: known ? samplesPerJoule({ samples, joules }).samplesPerJoule : null,
  };
}

export interface NotRun {
  readonly ranEpochs: number;
  readonly epochs: number;
  /** Share of the energy of all epochs with all layers open, at the pace measured; 0 to 1. */
  readonly fractionSaved: number;
  readonly kilowattHoursSaved: number;
}

/**
 * The energy of last year's plan, 100 epochs with all layers open, less that of this run: the pace
 * is the one measured on this device with all layers open. Null until that is known.
 */
export function notRun(run: RunView, watts: number): NotRun | null {
  const full = run.stages.find(({ plan, epochs }) => plan.frozenParameters === 0 && epochs.length);
  const milliseconds = trainingMilliseconds(run);
  const ran = ranEpochs(run);
  if (!full || milliseconds <= 0 || watts <= 0) return null;
  const saved = savings({
    before: {
      epochs: lastYearsEpochs,
      secondsPerEpoch: stageMilliseconds(full) / full.epochs.length / 1000,
      watts,
    },
    after: { epochs: ran, secondsPerEpoch: milliseconds / ran / 1000, watts },
  });
  return {
    ranEpochs: ran,
    epochs: saved.epochsSaved,
    fractionSaved: saved.fractionSaved,
    kilowattHoursSaved: saved.kilowattHoursSaved ?? 0,
  };
}

export interface Wattage {
  readonly id: string;
  readonly label: string;
  readonly watts: number;
}

/** Typical whole-machine power under such a load, to start an estimate from. */
export const wattages: readonly Wattage[] = [
  { id: 'phone', label: 'Phone, about 5 W', watts: 5 },
  { id: 'laptop', label: 'Laptop, about 30 W', watts: 30 },
  { id: 'desktop', label: 'Desktop, about 100 W', watts: 100 },
  { id: 'workstation', label: 'Workstation with a GPU at work, about 350 W', watts: 350 },
];
