import { optimizers } from '../estimation/index.ts';
import {
  choiceField,
  integerField,
  numberField,
  type Field,
  type Fields,
} from '../kit/url-state.ts';
import { trainingPrecisions, type MemoryPreset, type Setup } from './setup.ts';
import { unitModels } from './unit-models.ts';

/** The lesson starts with last year's recipe: batch 64, plain SGD, 32-bit numbers. */
export const defaults: Omit<Setup, 'parameters' | 'outputs'> = {
  batch: 64,
  optimizer: 'sgd',
  precision: 'fp32',
  unit: 'outputs',
  overheadPercent: 20,
};

/** The fields of a setup; P and N default to those of the preset that a link names. */
export function setupFields(preset: MemoryPreset): Fields<Setup> {
  return {
    parameters: integerField({
      key: 'P',
      label: 'Trainable parameters',
      fallback: preset.parameters,
      min: 1,
      max: 1e12,
    }),
    outputs: integerField({
      key: 'N',
      label: 'Layer outputs per sample',
      fallback: preset.outputs,
      min: 1,
      max: 1e12,
    }),
    batch: integerField({
      key: 'M',
      label: 'Batch size',
      fallback: defaults.batch,
      min: 1,
      max: 1e6,
    }),
    optimizer: choiceField({
      key: 'optimiser',
      label: 'Optimiser',
      fallback: defaults.optimizer,
      values: optimizers.map(({ name }) => name),
    }),
    precision: choiceField({
      key: 'precision',
      label: 'Precision',
      fallback: defaults.precision,
      values: trainingPrecisions.map(({ name }) => name),
    }),
    unit: choiceField({
      key: 'unit',
      label: 'Unit model',
      fallback: defaults.unit,
      values: unitModels.map(({ id }) => id),
    }),
    overheadPercent: numberField({
      key: 'overhead',
      label: 'Framework overhead',
      fallback: defaults.overheadPercent,
      min: 0,
      max: 100,
    }),
  };
}

export function presetField(presets: readonly [MemoryPreset, ...MemoryPreset[]]): Field<string> {
  return choiceField({
    key: 'preset',
    label: 'Preset',
    fallback: presets[0].id,
    values: presets.map(({ id }) => id),
  });
}
