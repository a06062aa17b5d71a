import type { PlanInput, Range } from '../../estimation/index.ts';
import type { CaseStudy } from './case-schema.ts';
import type { CitedFigure } from '../library/figures-schema.ts';

type SameAnywhere =
  'utilization' | 'gramsPerKilowattHour' | 'embodiedKilogramsCO2e' | 'lifetimeYears';

/** What is not known exactly, as the calculation `plan` takes it: the lower number is the low end. */
export interface CaseAssumptions extends Required<Pick<PlanInput, SameAnywhere>> {
  /** Share of its rated power that a GPU draws in training; each machine makes watts of it. */
  readonly powerShare: Range;
  /** Share of the peak that 16-bit arithmetic on tensor cores reaches. */
  readonly utilization16: Range;
}

export type FigureOf = (id: string) => CitedFigure;

export const endsOf = ({ low, high }: Range): Range => ({ low, high });

/** @param figure looks a cited number up by its id */
export function assumptionsOf({ assumptions }: CaseStudy, figure: FigureOf): CaseAssumptions {
  const rated = figure(assumptions.measuredPowerRated.figure);
  const grid = assumptions.grid.map((cited) => figure(cited.figure));
  return {
    utilization: endsOf(figure(assumptions.utilisation.figure)),
    utilization16: endsOf(figure(assumptions.utilisation16.figure)),
    // One published run measured how far below its rated power a GPU works; the rated power is the limit.
    powerShare: { low: figure(assumptions.measuredPower.figure).low / rated.low, high: 1 },
    gramsPerKilowattHour: {
      low: Math.min(...grid.map(({ low }) => low)),
      high: Math.max(...grid.map(({ high }) => high)),
    },
    embodiedKilogramsCO2e: endsOf(figure(assumptions.embodied.figure)),
    lifetimeYears: endsOf(figure(assumptions.hardwareLife.figure)),
  };
}
