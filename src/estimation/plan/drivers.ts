import { assumptionNames, planCost, pointsAt, type AssumptionName } from './plan-cost.ts';
import type { ResolvedPlan } from './plan-fields.ts';
import type { Stage } from './stages.ts';

/** How far one assumption moves the carbon while all others stay in the middle. */
export interface Driver {
  readonly assumption: AssumptionName;
  /** With the low end of the assumption. */
  readonly atLowGramsCO2e: number;
  /** With the high end of the assumption. */
  readonly atHighGramsCO2e: number;
}

const swing = ({ atLowGramsCO2e, atHighGramsCO2e }: Driver): number =>
  Math.abs(atHighGramsCO2e - atLowGramsCO2e);

/** The strongest first. */
export function driversOf(input: ResolvedPlan, stages: readonly Stage[]): readonly Driver[] {
  const carbonAt = (assumption: AssumptionName, end: 'low' | 'high') =>
    planCost(input, stages, { ...pointsAt('middle'), [assumption]: end }, 'middle').gramsCO2e;
  return assumptionNames
    .map((assumption) => ({
      assumption,
      atLowGramsCO2e: carbonAt(assumption, 'low'),
      atHighGramsCO2e: carbonAt(assumption, 'high'),
    }))
    .sort((a, b) => swing(b) - swing(a));
}
