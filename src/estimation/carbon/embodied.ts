import { gramsPerKilogram, hoursPerYear } from '../../units/constants.ts';
import { amount, count, optional, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  totalKilogramsCO2e: amount('kgCO2e', 'Emissions of making one device, to the gate or the grave.'),
  lifetimeHours: optional(amount('h', 'Hours from purchase to disposal.', { above: 0 })),
  lifetimeYears: optional(amount('years', 'The same in years of 8,760 hours.', { above: 0 })),
  usedHours: amount('h', 'Hours of this work on each device.'),
  share: withDefault(amount('', 'Share of a device that the work reserves.', { max: 1 }), 1),
  lifetimeUtilization: withDefault(
    amount('', 'Share of its lifetime in which a device is in use.', { above: 0, max: 1 }),
    1,
  ),
  devices: withDefault(count('devices', 'Devices used for those hours.', { min: 1 }), 1),
};

export type EmbodiedInput = InputOf<typeof fields>;

export interface EmbodiedOutput {
  readonly gramsCO2e: number;
}

function compute(input: ResolvedOf<typeof fields>): EmbodiedOutput {
  const lifetimeHours = input.lifetimeHours ?? (input.lifetimeYears ?? 1) * hoursPerYear;
  const shareOfLife = input.usedHours / (lifetimeHours * input.lifetimeUtilization);
  const gramsPerDevice = input.totalKilogramsCO2e * gramsPerKilogram;
  return { gramsCO2e: gramsPerDevice * input.devices * input.share * shareOfLife };
}

export const embodiedCalculation = defineCalculation({
  name: 'embodied',
  title: "The work's part of the carbon of making the hardware",
  formula:
    'gramsCO2e = 1000 · totalKilogramsCO2e · devices · share · usedHours / (lifetimeHours · lifetimeUtilization)',
  source:
    'Software Carbon Intensity specification (ISO/IEC 21031:2024), M = TE · TS · RS; over used hours as in Luccioni et al. 2023, arXiv:2211.02001',
  inputs: fields,
  groups: [{ alternatives: [{ needs: ['lifetimeHours'] }, { needs: ['lifetimeYears'] }] }],
  outputs: { gramsCO2e: { unit: 'gCO2e', doc: 'Embodied emissions charged to this work.' } },
  compute,
});

/** Embodied emissions charged to some hours of use, in grams of CO2 equivalent. @throws InputError */
export function embodied(input: EmbodiedInput): EmbodiedOutput {
  return embodiedCalculation.calculate(input);
}
