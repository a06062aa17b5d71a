import {
  optimizers,
  precisions,
  type Optimizer,
  type OptimizerName,
  type PrecisionName,
} from '../estimation/index.ts';
import type { UnitModelId } from './unit-models.ts';

/** Everything that the lesson's memory equation needs, as a learner sets it. */
export interface Setup {
  /** P */
  readonly parameters: number;
  /** N, values per sample */
  readonly outputs: number;
  /** M, samples */
  readonly batch: number;
  /** sets j */
  readonly optimizer: OptimizerName;
  /** sets b */
  readonly precision: PrecisionName;
  /** sets k */
  readonly unit: UnitModelId;
  readonly overheadPercent: number;
}

/** A network to start from: its P and N, with the convention that N was counted by. */
export interface MemoryPreset {
  readonly id: string;
  readonly label: string;
  readonly parameters: number;
  readonly outputs: number;
  readonly note: string;
}

/** What the widget needs to know of a graphics card. */
export interface Card {
  readonly id: string;
  readonly name: string;
  /** As on the box, where "11 GB" means 11 GiB. */
  readonly gibibytes: number;
  readonly memoryBytes: number;
}

/** int8 and int4 store finished models; training keeps floating-point numbers. */
export const trainingPrecisions = precisions.filter(({ name }) => !name.startsWith('int'));

export const presetOf = (
  { parameters, outputs }: Setup,
  presets: readonly MemoryPreset[],
): MemoryPreset | undefined =>
  presets.find((preset) => preset.parameters === parameters && preset.outputs === outputs);

const byName = <T extends { readonly name: string }>(list: readonly T[], name: string): T => {
  const found = list.find((entry) => entry.name === name);
  if (found === undefined) throw new RangeError(`got ${name}, which is not in the catalogue`);
  return found;
};

export const optimizerOf = (setup: Setup): Optimizer => byName(optimizers, setup.optimizer);
export const precisionOf = (setup: Setup) => byName(precisions, setup.precision);
