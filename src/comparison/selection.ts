import type { PowerResult, ResultUnit } from '../data/mlperf-result.ts';

/** What one axis may show: one benchmark, one scenario and one unit, never more. */
export interface Selection {
  benchmark: string;
  scenario: string;
  unit: ResultUnit;
}

export const defaultSelection: Selection = {
  benchmark: 'resnet50',
  scenario: 'Offline',
  unit: 'samples',
};

const unique = <T>(values: T[]): T[] => [...new Set(values)];

/** Benchmarks in the results, those with the most systems to compare first. */
export function benchmarks(results: readonly PowerResult[]): string[] {
  const sizes = new Map<string, number>();
  for (const { benchmark } of results) sizes.set(benchmark, (sizes.get(benchmark) ?? 0) + 1);
  return [...sizes.keys()].sort(
    (a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1),
  );
}

const scenarioOrder = ['Offline', 'Server', 'SingleStream', 'MultiStream'];

export function scenarios(results: readonly PowerResult[], benchmark: string): string[] {
  const present = results.filter((row) => row.benchmark === benchmark).map((row) => row.scenario);
  return unique(present).sort((a, b) => scenarioOrder.indexOf(a) - scenarioOrder.indexOf(b));
}

export function units(
  results: readonly PowerResult[],
  benchmark: string,
  scenario: string,
): ResultUnit[] {
  return unique(
    results
      .filter((row) => row.benchmark === benchmark && row.scenario === scenario)
      .map((row) => row.unit),
  ).sort();
}

/** The selection nearest to the wish that the results can show. */
export function settle(results: readonly PowerResult[], wish: Partial<Selection>): Selection {
  const pick = <T>(options: T[], wished: T | undefined, otherwise: T): T =>
    wished !== undefined && options.includes(wished) ? wished : (options[0] ?? otherwise);
  const known = benchmarks(results);
  const benchmark = pick(
    known,
    wish.benchmark,
    known.includes(defaultSelection.benchmark) ? defaultSelection.benchmark : '',
  );
  const scenario = pick(scenarios(results, benchmark), wish.scenario, defaultSelection.scenario);
  const unit = pick(units(results, benchmark, scenario), wish.unit, defaultSelection.unit);
  return { benchmark, scenario, unit };
}

/** The rows that share one axis. */
export function selectResults(
  results: readonly PowerResult[],
  { benchmark, scenario, unit }: Selection,
): PowerResult[] {
  return results.filter(
    (row) => row.benchmark === benchmark && row.scenario === scenario && row.unit === unit,
  );
}
