import type { PowerResult } from '../data/mlperf/mlperf-result.ts';
import { familyOf, lineOf, modelOf } from './family.ts';
import { roundNumber } from './rounds.ts';

/** One accelerator model, with its best result on the axis and the round that first measured it. */
export interface ModelResult {
  model: string;
  line: string;
  /** First round with a power result of this model, in any benchmark: our stand-in for its age. */
  firstRound: string;
  result: PowerResult;
}

/** A model and the one before it in the same line of products. */
export interface Step {
  newer: ModelResult;
  older: ModelResult;
  /** Newer divided by older, in samples or tokens per joule; below 1 the newer one is less efficient. */
  ratio: number;
}

/** The first round in which each model has a power result, over all benchmarks. */
export function firstRounds(results: readonly PowerResult[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const row of results) {
    const model = modelOf(row);
    const known = first.get(model);
    if (known === undefined || roundNumber(row.round) < roundNumber(known))
      first.set(model, row.round);
  }
  return first;
}

/** The best result of each model on one axis, the newest model first. */
export function bestOfEachModel(
  onAxis: readonly PowerResult[],
  first: ReadonlyMap<string, string>,
): ModelResult[] {
  const best = new Map<string, PowerResult>();
  for (const row of onAxis) {
    if (familyOf(row) === 'processor') continue;
    const known = best.get(modelOf(row));
    if (known === undefined || row.perJoule > known.perJoule) best.set(modelOf(row), row);
  }
  return newestFirst(
    [...best].map(([model, result]) => ({
      model,
      line: lineOf(result),
      firstRound: first.get(model) ?? result.round,
      result,
    })),
  );
}

/** Chosen rows in the same form, the newest model first. */
export function chosenModels(
  onAxis: readonly PowerResult[],
  paths: readonly string[],
  first: ReadonlyMap<string, string>,
): ModelResult[] {
  return newestFirst(
    onAxis
      .filter((row) => paths.includes(row.path))
      .map((result) => ({
        model: modelOf(result),
        line: lineOf(result),
        firstRound: first.get(modelOf(result)) ?? result.round,
        result,
      })),
  );
}

function newestFirst(models: ModelResult[]): ModelResult[] {
  return models.sort(
    (a, b) =>
      roundNumber(b.firstRound) - roundNumber(a.firstRound) ||
      b.result.perJoule - a.result.perJoule,
  );
}

/** Models of one line that came out in different rounds, each against the one before it. */
export function stepsWithinLines(models: readonly ModelResult[]): Step[] {
  const steps: Step[] = [];
  for (const newer of models) {
    const older = models
      .filter(
        (other) =>
          other.line === newer.line &&
          roundNumber(other.firstRound) < roundNumber(newer.firstRound),
      )
      .at(0);
    if (older) steps.push({ newer, older, ratio: newer.result.perJoule / older.result.perJoule });
  }
  return steps;
}

/**
 * The pair in which an older model beats a newer one by most, or null when none does. Only models of
 * NVIDIA count: for them the first round follows the year of launch, for others it need not.
 */
export function olderWins(models: readonly ModelResult[]): Step | null {
  const dated = models.filter(({ result }) => /^NVIDIA /.test(result.accelerator));
  const pairs = dated.flatMap((newer) =>
    dated
      .filter((older) => roundNumber(older.firstRound) < roundNumber(newer.firstRound))
      .map((older) => ({ newer, older, ratio: newer.result.perJoule / older.result.perJoule })),
  );
  const worst = pairs.sort((a, b) => a.ratio - b.ratio)[0];
  return worst && worst.ratio < 1 ? worst : null;
}
