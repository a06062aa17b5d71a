import { carbon } from '../carbon/carbon.ts';
import { embodied } from '../carbon/embodied.ts';
import { energy } from '../energy/energy.ts';
import type { ResolvedPlan } from './plan-fields.ts';
import { exactly, pointOf, type Range, type Where } from './range.ts';
import { hoursOf, type Stage } from './stages.ts';

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
/** Where each of them is taken, in its own range. */
export type Points = Readonly<Record<AssumptionName, Where>>;

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

/** All assumptions at their most favourable, in the middle, or at their least favourable. */
export const pointsAt = (where: Where): Points =>
  Object.fromEntries(
    assumptionNames.map((name) => [
      name,
      where === 'middle' ? where : where === 'low' ? cheapestEnd(name) : dearestEnd(name),
    ]),
  ) as Record<AssumptionName, Where>;

export interface PlanCost {
  readonly hours: number;
  readonly kilowattHours: number;
  readonly electricityGramsCO2e: number;
  readonly embodiedGramsCO2e: number;
  readonly gramsCO2e: number;
}

/**
 * FLOPs give hours, hours energy, energy carbon; hours of the devices give their embodied share.
 * Hours of the stages add up; a stage may have a utilisation of its own.
 * @param points where the assumptions are taken
 * @param where at which end of their slowdown the stages are taken
 */
export function planCost(
  input: ResolvedPlan,
  stages: readonly Stage[],
  points: Points,
  where: Where,
): PlanCost {
  const { devices, hostWatts, memoryGigabytes, wattsPerGigabyte, runs, idleHours } = input;
  const ranges = rangesOf(input);
  const at = (name: AssumptionName) => pointOf(ranges[name], points[name]);
  const ends = { slowdown: where, utilization: points.utilization };
  const hours = stages.reduce((sum, stage) => sum + hoursOf(stage, devices, ends), 0);
  const machine = { devices, hostWatts, memoryGigabytes, wattsPerGigabyte, pue: at('pue') };
  const training = energy({ ...machine, hours, wattsPerDevice: at('wattsPerDevice'), runs });
  const idle = energy({ ...machine, hours: idleHours, wattsPerDevice: input.idleWatts });
  const kilowattHours = training.kilowattHours + idle.kilowattHours;
  const gramsPerKilowattHour = at('gramsPerKilowattHour');
  const electricityGramsCO2e = carbon({ kilowattHours, gramsPerKilowattHour }).gramsCO2e;
  const embodiedGramsCO2e = embodied({
    totalKilogramsCO2e: at('embodiedKilogramsCO2e'),
    lifetimeYears: at('lifetimeYears'),
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
