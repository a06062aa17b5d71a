import { joulesPerKilowattHour } from '../../units/constants.ts';
import { amount, optional } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const positive = { above: 0 };

const fields = {
  samplesPerSecond: optional(amount('samples/s', 'Measured throughput.', positive)),
  watts: optional(amount('W', 'Average power over the same measurement.', positive)),
  samples: optional(amount('samples', 'Samples processed.', positive)),
  joules: optional(amount('J', 'Energy that they took.', positive)),
};

export type SamplesPerJouleInput = InputOf<typeof fields>;

export interface SamplesPerJouleOutput {
  readonly samplesPerJoule: number;
  readonly joulesPerSample: number;
  readonly samplesPerKilowattHour: number;
}

function compute(input: ResolvedOf<typeof fields>): SamplesPerJouleOutput {
  const samples = input.samples ?? input.samplesPerSecond ?? 0;
  const joules = input.joules ?? input.watts ?? 0;
  return {
    samplesPerJoule: samples / joules,
    joulesPerSample: joules / samples,
    samplesPerKilowattHour: (samples / joules) * joulesPerKilowattHour,
  };
}

export const samplesPerJouleCalculation = defineCalculation({
  name: 'samples-per-joule',
  title: 'Energy efficiency of a machine',
  formula: 'samplesPerJoule = samplesPerSecond / watts = samples / joules',
  source: 'Tschand et al. 2024, MLPerf Power, arXiv:2410.12032',
  inputs: fields,
  groups: [
    { alternatives: [{ needs: ['samplesPerSecond', 'watts'] }, { needs: ['samples', 'joules'] }] },
  ],
  outputs: {
    samplesPerJoule: { unit: 'samples/J', doc: 'Samples for one joule.' },
    joulesPerSample: { unit: 'J/sample', doc: 'Energy of one sample.' },
    samplesPerKilowattHour: { unit: 'samples/kWh', doc: 'Samples for one kilowatt-hour.' },
  },
  compute,
});

/** Energy efficiency; watts must cover the same machine and time as the throughput. @throws InputError */
export function samplesPerJoule(input: SamplesPerJouleInput): SamplesPerJouleOutput {
  return samplesPerJouleCalculation.calculate(input);
}
