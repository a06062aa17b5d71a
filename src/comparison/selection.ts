import type { PowerResult, ResultUnit } from '../data/mlperf/mlperf-result.ts';

/** What one axis may show: one benchmark, one scenario and one unit, never more. */
export interface Selection {
  benchmark: string;
  scenario: string;
  unit: ResultUnit;
}

/** An axis that the results can fill, with the number of systems on it. */
export interface AxisChoice extends Selection {
  systems: number;
}

export const defaultSelection: Selection = {
  benchmark: 'resnet50',
  scenario: 'Offline',
  unit: 'samples',
};

export function sameAxis(a: Selection, b: Selection): boolean {
  return a.benchmark === b.benchmark && a.scenario === b.scenario && a.unit === b.unit;
}

const scenarioOrder = ['Offline', 'Server', 'SingleStream', 'MultiStream'];

/** Every axis of the results; benchmarks with the most systems to compare come first. */
export function axesOf(results: readonly PowerResult[]): AxisChoice[] {
  const axes: AxisChoice[] = [];
  const sizes = new Map<string, number>();
  for (const { benchmark, scenario, unit } of results) {
    sizes.set(benchmark, (sizes.get(benchmark) ?? 0) + 1);
    const known = axes.find((axis) => sameAxis(axis, { benchmark, scenario, unit }));
    if (known) known.systems += 1;
    else axes.push({ benchmark, scenario, unit, systems: 1 });
  }
  const size = ({ benchmark }: Selection) => sizes.get(benchmark) ?? 0;
  const rank = ({ scenario }: Selection) => scenarioOrder.indexOf(scenario);
  return axes.sort(
    (a, b) =>
      size(b) - size(a) ||
      a.benchmark.localeCompare(b.benchmark) ||
      rank(a) - rank(b) ||
      a.unit.localeCompare(b.unit),
  );
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];

export function benchmarks(axes: readonly Selection[]): string[] {
  return unique(axes.map((axis) => axis.benchmark));
}

export function scenarios(axes: readonly Selection[], benchmark: string): string[] {
  return unique(axes.filter((axis) => axis.benchmark === benchmark).map((axis) => axis.scenario));
}

export function units(
  axes: readonly Selection[],
  benchmark: string,
  scenario: string,
): ResultUnit[] {
  return axes
    .filter((axis) => axis.benchmark === benchmark && axis.scenario === scenario)
    .map((axis) => axis.unit);
}

/** The axis nearest to the wish: a part that no result has falls back to the default or the first. */
export function settle(axes: readonly Selection[], wish: Partial<Selection>): Selection {
  const pick = <T>(options: T[], wished: T | undefined, usual: T): T => {
    if (wished !== undefined && options.includes(wished)) return wished;
    return options.includes(usual) ? usual : (options[0] ?? usual);
  };
  const benchmark = pick(benchmarks(axes), wish.benchmark, defaultSelection.benchmark);
  const scenario = pick(scenarios(axes, benchmark), wish.scenario, defaultSelection.scenario);
  const unit = pick(units(axes, benchmark, scenario), wish.unit, defaultSelection.unit);
  return { benchmark, scenario, unit };
}

/** The rows that share one axis. */
export function selectResults(
  results: readonly PowerResult[],
  selection: Selection,
): PowerResult[] {
  return results.filter((row) => sameAxis(row, selection));
}
