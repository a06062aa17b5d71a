import { carbon } from '../carbon/carbon.ts';
import { embodied } from '../carbon/embodied.ts';
import { energy } from '../energy/energy.ts';
import type { ResolvedPlan } from './plan-fields.ts';
import { exactly, middleOf, type Range } from './range.ts';
import { hoursOf, type Stage, type Where } from './stages.ts';

/** What is not known exactly, in the order of the calculation. */
export const assumptionNames = [
  'utilization',
  'wattsPerDevice',
  'pue',
  'gramsPerKilowattHour',
  'embodiedKilogramsCO2e',
  'lifetimeYears',
] as const;

export type AssumptionName = (typeof assumptionNames)[number];
export type AssumptionRanges = Readonly<Record<AssumptionName, Range>>;
export type Assumptions = Readonly<Record<AssumptionName, number>>;

export function rangesOf(input: ResolvedPlan): AssumptionRanges {
  const { utilization, wattsPerDevice, gramsPerKilowattHour } = input;
  return {
    utilization,
    wattsPerDevice,
    pue: input.pue ?? exactly(1),
    gramsPerKilowattHour,
    embodiedKilogramsCO2e: input.embodiedKilogramsCO2e ?? exactly(0),
    lifetimeYears: input.lifetimeYears ?? exactly(4),
  };
}

/** More of these makes a job cheaper. */
const saving = new Set<AssumptionName>(['utilization', 'lifetimeYears']);

const cheapestEnd = (name: AssumptionName): keyof Range => (saving.has(name) ? 'high' : 'low');
const dearestEnd = (name: AssumptionName): keyof Range => (saving.has(name) ? 'low' : 'high');

const pick = (value: (name: AssumptionName) => number): Assumptions =>
  Object.fromEntries(assumptionNames.map((name) => [name, value(name)])) as Record<
    AssumptionName,
    number
  >;

/** All assumptions at their most favourable, in the middle, or at their least favourable. */
export const assumptionsAt = (ranges: AssumptionRanges, where: Where) =>
  pick((name) => {
    if (where === 'middle') return middleOf(ranges[name]);
    return ranges[name][where === 'low' ? cheapestEnd(name) : dearestEnd(name)];
  });

export interface PlanCost {
  readonly hours: number;
  readonly kilowattHours: number;
  readonly electricityGramsCO2e: number;
  readonly embodiedGramsCO2e: number;
  readonly gramsCO2e: number;
}

/**
 * FLOPs give hours, hours energy, energy carbon; hours of the devices give their embodied share.
 * Hours of the stages add up.
 * @param where at which end of their slowdown the stages are taken
 */
export function planCost(
  input: ResolvedPlan,
  stages: readonly Stage[],
  at: Assumptions,
  where: Where,
): PlanCost {
  const { devices, hostWatts, memoryGigabytes, wattsPerGigabyte, runs, idleHours } = input;
  const { utilization } = at;
  const hours = stages.reduce(
    (sum, stage) => sum + hoursOf(stage, { devices, utilization }, where),
    0,
  );
  const machine = { devices, hostWatts, memoryGigabytes, wattsPerGigabyte, pue: at.pue };
  const training = energy({ ...machine, hours, wattsPerDevice: at.wattsPerDevice, runs });
  const idle = energy({ ...machine, hours: idleHours, wattsPerDevice: input.idleWatts });
  const kilowattHours = training.kilowattHours + idle.kilowattHours;
  const { gramsPerKilowattHour } = at;
  const electricityGramsCO2e = carbon({ kilowattHours, gramsPerKilowattHour }).gramsCO2e;
  const embodiedGramsCO2e = embodied({
    totalKilogramsCO2e: at.embodiedKilogramsCO2e,
    lifetimeYears: at.lifetimeYears,
    usedHours: hours * runs + idleHours,
    devices,
  }).gramsCO2e;
  return {
    hours,
    kilowattHours,
    electricityGramsCO2e,
    embodiedGramsCO2e,
    gramsCO2e: electricityGramsCO2e + embodiedGramsCO2e,
  };
}
