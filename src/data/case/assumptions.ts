import type { CaseStudy } from './case-schema.ts';
import type { CitedFigure } from '../library/figures-schema.ts';
import type { Range } from './range.ts';

/** What is not known exactly: `low` leads to low emissions, `high` to high ones. */
export interface Assumptions {
  /** Share of the peak speed that is reached. A low share means many hours, so the ends are swapped. */
  utilization: Range;
  /** Share of the rated power that a GPU draws in training. */
  powerShare: Range;
  gramsPerKilowattHour: Range;
  embodiedKilograms: Range;
  lifetimeYears: Range;
}

export type FigureOf = (id: string) => CitedFigure;

const swapped = ({ low, high }: Range): Range => ({ low: high, high: low });

/** @param figure looks a cited number up by its id */
export function assumptionsOf({ assumptions }: CaseStudy, figure: FigureOf): Assumptions {
  const rated = figure(assumptions.measuredPowerRated.figure);
  const grid = assumptions.grid.map((cited) => figure(cited.figure));
  return {
    utilization: swapped(figure(assumptions.utilisation.figure)),
    // One published run measured how far below its rated power a GPU works; the rated power is the limit.
    powerShare: { low: figure(assumptions.measuredPower.figure).low / rated.low, high: 1 },
    gramsPerKilowattHour: {
      low: Math.min(...grid.map(({ low }) => low)),
      high: Math.max(...grid.map(({ high }) => high)),
    },
    embodiedKilograms: figure(assumptions.embodied.figure),
    lifetimeYears: swapped(figure(assumptions.hardwareLife.figure)),
  };
}
