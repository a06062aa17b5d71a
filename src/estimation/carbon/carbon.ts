import { amount } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  kilowattHours: amount('kWh', 'Energy taken from the grid, cooling and losses included.'),
  gramsPerKilowattHour: amount('gCO2e/kWh', 'Carbon intensity of that electricity.'),
};

export type CarbonInput = InputOf<typeof fields>;

export interface CarbonOutput {
  readonly gramsCO2e: number;
}

function compute(input: ResolvedOf<typeof fields>): CarbonOutput {
  return { gramsCO2e: input.kilowattHours * input.gramsPerKilowattHour };
}

export const carbonCalculation = defineCalculation({
  name: 'carbon',
  title: 'Operational carbon of the energy used',
  formula: 'gramsCO2e = kilowattHours · gramsPerKilowattHour',
  source: 'Green Software Foundation, Software Carbon Intensity specification (ISO/IEC 21031:2024)',
  inputs: fields,
  outputs: { gramsCO2e: { unit: 'gCO2e', doc: 'Emissions of generating that electricity.' } },
  compute,
});

/** Operational emissions, in grams of CO2 equivalent. @throws InputError */
export function carbon(input: CarbonInput): CarbonOutput {
  return carbonCalculation.calculate(input);
}
