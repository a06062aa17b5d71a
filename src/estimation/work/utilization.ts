import { InputError } from '../input-error.ts';
import { amount, count, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  flopsPerIteration: amount('FLOP', 'Operations that the model needs for one step.'),
  secondsPerIteration: amount('s', 'Measured time of one step.', { above: 0 }),
  peakFlopsPerSecond: amount('FLOP/s', 'Peak of one device at the precision used.', { above: 0 }),
  devices: withDefault(count('devices', 'Devices that share the step.', { min: 1 }), 1),
};

export type UtilizationInput = InputOf<typeof fields>;

export interface UtilizationOutput {
  readonly utilization: number;
}

/** What rounding may add to a utilisation of exactly 1. */
const noise = 1e-9;

function compute(input: ResolvedOf<typeof fields>): UtilizationOutput {
  const { flopsPerIteration, secondsPerIteration, peakFlopsPerSecond, devices } = input;
  const reached = flopsPerIteration / secondsPerIteration / devices;
  const utilization = reached / peakFlopsPerSecond;
  if (utilization > 1 + noise) {
    const least = `at least ${reached.toPrecision(6)}, the speed that was reached`;
    throw new InputError('peakFlopsPerSecond', peakFlopsPerSecond, least);
  }
  return { utilization: Math.min(1, utilization) };
}

export const utilizationCalculation = defineCalculation({
  name: 'utilization',
  title: 'Model FLOPs utilisation (MFU): share of the peak that training reaches',
  formula: 'utilization = flopsPerIteration / (secondsPerIteration · devices · peakFlopsPerSecond)',
  source:
    'Chowdhery et al. 2022, arXiv:2204.02311, appendix B. Operations that the model needs, without recomputation; the dense peak, not that for sparse numbers',
  inputs: fields,
  outputs: { utilization: { unit: '', doc: 'MFU, from 0 to 1.' } },
  compute,
});

/** Share of the peak speed that training reaches, 0 to 1. @throws InputError */
export function utilization(input: UtilizationInput): UtilizationOutput {
  return utilizationCalculation.calculate(input);
}
