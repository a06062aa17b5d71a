import { describe, expect, it } from 'vitest';
import { energy, optimizerState } from '../../../../../src/estimation/index.ts';
import {
  benchRows,
  byContestant,
  headParameters,
} from '../../../../../src/lab/optimizers/view/bench-rows.ts';
import {
  emptyBench,
  followBench,
  followBenchAll,
} from '../../../../../src/lab/optimizers/view/bench-view.ts';
import { equalPace, raceOf } from './sample-race.ts';

const race = followBenchAll(
  raceOf(
    { sgd: [1.5, 1.2, 1], momentum: [1, 0.8, 0.9], adam: [0.85], lion: [] },
    { ...equalPace, momentum: 1500 },
  ),
);

describe('the rows of a race', () => {
  const rows = byContestant(benchRows(race, 0.85, 30));

  it('count the epochs and the seconds up to the first loss that is low enough', () => {
    expect(rows.momentum.arrival).toEqual({ epochs: 2, seconds: 3 });
    expect(rows.adam.arrival).toEqual({ epochs: 1, seconds: 1 });
    expect(rows.sgd.arrival).toBeNull();
    expect(rows.lion).toMatchObject({ arrival: null, bestLoss: null, epochsRun: 0 });
    expect(rows.momentum.bestLoss).toBe(0.8);
  });

  it('take the energy of that time from the estimation', () => {
    expect(rows.momentum.kilowattHours).toBe(
      energy({ hours: 3 / 3600, wattsPerDevice: 30 }).kilowattHours,
    );
    expect(rows.sgd.kilowattHours).toBeNull();
  });

  it('predict the state before anything has run', () => {
    const before = byContestant(benchRows(emptyBench, 0.85, 30));
    expect(before.adam.predictedStateBytes).toBe(8 * headParameters);
    expect(before.lion.predictedStateBytes).toBe(4 * headParameters);
    expect(before.sgd.predictedStateBytes).toBe(0);
    expect(before.momentum.predictedStateBytes).toBe(
      optimizerState({ parameters: headParameters, optimizer: 'momentum' }).bytes,
    );
    expect(before.adam.measuredStateBytes).toBeNull();
  });
});

describe('following a race', () => {
  it('goes from preparing to racing to its end', () => {
    let view = followBench(emptyBench, { type: 'progress', task: 'files', done: 1, of: 3 });
    expect(view.status).toBe('preparing');
    view = raceOf({ sgd: [1], momentum: [], adam: [], lion: [] }, equalPace).reduce(
      followBench,
      view,
    );
    expect(view).toMatchObject({ status: 'finished', progress: null });
    expect(view.racers.sgd.epochs).toHaveLength(1);
  });

  it('keeps what was seen when something fails', () => {
    const view = followBench(race, { type: 'error', code: 'device-lost', message: 'Gone.' });
    expect(view).toMatchObject({ status: 'failed', message: 'Gone.' });
    expect(view.racers.adam.epochs).toHaveLength(1);
  });
});
