import { hoursPerDay, secondsPerHour } from '../../units/constants.ts';
import { amount, count, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  flops: amount('FLOP', 'Operations of the whole run.'),
  devices: withDefault(count('devices', 'Devices that share the work evenly.', { min: 1 }), 1),
  peakFlopsPerSecond: amount('FLOP/s', 'Peak of one device at the precision used.', { above: 0 }),
  utilization: amount('', 'Share of the peak that is reached (MFU).', { above: 0, max: 1 }),
};

export type DurationInput = InputOf<typeof fields>;

export interface DurationOutput {
  readonly seconds: number;
  readonly hours: number;
  readonly days: number;
}

function compute(input: ResolvedOf<typeof fields>): DurationOutput {
  const flopsPerSecond = input.devices * input.peakFlopsPerSecond * input.utilization;
  const seconds = input.flops / flopsPerSecond;
  const hours = seconds / secondsPerHour;
  return { seconds, hours, days: hours / hoursPerDay };
}

export const durationCalculation = defineCalculation({
  name: 'duration',
  title: 'Time that a training run takes',
  formula: 'seconds = flops / (devices · peakFlopsPerSecond · utilization)',
  source: 'Chowdhery et al. 2022, arXiv:2204.02311, definition of model FLOPs utilisation',
  inputs: fields,
  outputs: {
    seconds: { unit: 's', doc: 'Time of the run.' },
    hours: { unit: 'h', doc: 'The same in hours.' },
    days: { unit: 'd', doc: 'The same in days of 24 hours.' },
  },
  compute,
});

/** Time of a run from its operations. @throws InputError */
export function duration(input: DurationInput): DurationOutput {
  return durationCalculation.calculate(input);
}
