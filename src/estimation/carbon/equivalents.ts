import { amount } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

/** Everyday amounts of carbon, as collected by Green Algorithms v3 (referenceValues.csv, 2022). */
export const referenceValues = {
  carKilometres: {
    gramsCO2e: 175,
    per: 'kilometre in a European passenger car',
    source: 'UK Government GHG conversion factors 2019, by way of Green Algorithms v3',
  },
  treeMonths: {
    gramsCO2e: 917,
    per: 'month of a mature tree taking up carbon',
    source: 'Akbari 2002, doi:10.1016/S0269-7491(01)00264-0, by way of Green Algorithms v3',
  },
  flightParisLondonPercent: {
    gramsCO2e: 50_000,
    per: 'passenger on a flight from Paris to London (100 %)',
    source: 'calculator.carbonfootprint.com, by way of Green Algorithms v3',
  },
} as const;

const fields = { gramsCO2e: amount('gCO2e', 'Emissions to be pictured.') };

export type EquivalentsInput = InputOf<typeof fields>;

export interface EquivalentsOutput {
  readonly carKilometres: number;
  readonly treeMonths: number;
  readonly flightParisLondonPercent: number;
  readonly references: typeof referenceValues;
}

function compute({ gramsCO2e }: ResolvedOf<typeof fields>): EquivalentsOutput {
  return {
    carKilometres: gramsCO2e / referenceValues.carKilometres.gramsCO2e,
    treeMonths: gramsCO2e / referenceValues.treeMonths.gramsCO2e,
    flightParisLondonPercent:
      (gramsCO2e / referenceValues.flightParisLondonPercent.gramsCO2e) * 100,
    references: referenceValues,
  };
}

export const equivalentsCalculation = defineCalculation({
  name: 'equivalents',
  title: 'Emissions in everyday terms',
  formula: 'gramsCO2e / grams of the reference value',
  source: 'Lannelongue et al. 2021, Green Algorithms, doi:10.1002/advs.202100707',
  inputs: fields,
  outputs: {
    carKilometres: { unit: 'km', doc: 'Distance in a European passenger car.' },
    treeMonths: { unit: 'tree months', doc: 'Months that a mature tree needs to take it up.' },
    flightParisLondonPercent: { unit: '%', doc: 'Of one seat on a flight from Paris to London.' },
    references: { unit: 'gCO2e', doc: 'The reference value behind each of them, with its source.' },
  },
  compute,
});

/** Emissions in everyday terms. @throws InputError */
export function equivalents(input: EquivalentsInput): EquivalentsOutput {
  return equivalentsCalculation.calculate(input);
}
