import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseOptimizerRuns } from '../../../../src/data/runs/optimizer-runs.ts';
import {
  benchEpochs,
  contestants,
  rateGrid,
  tunedRates,
} from '../../../../src/lab/optimizers/contestants.ts';
import { defaultTarget } from '../../../../src/lab/optimizers/targets.ts';

const runs = parseOptimizerRuns(readFileSync('content/data/optimizer-runs.csv', 'utf8'));

/** Mean epochs of all seeds; one that never arrived counts as more than it had. */
const cost = (optimizer: string, rate: number): number => {
  const own = runs.filter((run) => run.optimizer === optimizer && run.learningRate === rate);
  const epochs = own.map(({ epochsTo }) => epochsTo.get(defaultTarget) ?? 2 * benchEpochs);
  return epochs.reduce((sum, each) => sum + each, 0) / epochs.length;
};

it('has every optimiser with every rate of the grid and three seeds', () => {
  expect(runs).toHaveLength(contestants.length * rateGrid.length * 3);
});

it.each(contestants)('%s races with the best rate that was measured', (optimizer) => {
  const best = Math.min(...rateGrid.map((rate) => cost(optimizer, rate)));
  expect(cost(optimizer, tunedRates[optimizer])).toBe(best);
  expect(best).toBeLessThan(benchEpochs);
});
