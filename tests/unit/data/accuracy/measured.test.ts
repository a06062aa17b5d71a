import { describe, expect, test } from 'vitest';
import { estimatesOf } from '../../../../src/data/accuracy/measured-methods.ts';
import { errorOf, measuredRuns, medianError } from '../../../../src/data/accuracy/measured.ts';
import { measuredArea } from '../../../../src/data/accuracy/results.ts';
import { vectors } from '../../../../src/data/accuracy/vector.ts';

const runs = measuredRuns();

describe('measured runs', () => {
  test('every published one is estimated, and none is left out', () => {
    const published = vectors.filter(({ area }) => area === measuredArea).map(({ id }) => id);
    expect(published.length).toBe(8);
    expect(runs.map(({ vector }) => vector.id)).toEqual(expect.arrayContaining(published));
    for (const { estimates } of runs) {
      expect(estimates.sum).toBeGreaterThan(0);
      expect(estimates.phases).toBeGreaterThan(0);
    }
  });

  test('the best applicable method is within 8 % in the median, over all and over the published', () => {
    const errors = (some: typeof runs) => some.flatMap((run) => errorOf(run, run.best) ?? []);
    expect(medianError(errors(runs))).toBeLessThanOrEqual(0.08);
    const published = runs.filter(({ vector }) => vectors.some(({ id }) => id === vector.id));
    expect(medianError(errors(published))).toBeLessThanOrEqual(0.08);
  });

  test.each(runs.map((run) => ({ id: run.vector.id, run })))(
    '$id is estimated without a look at its own measurement',
    ({ run }) => {
      const others = runs.filter((one) => one !== run).map(({ setup }) => setup);
      const wrong = { ...run.setup, measuredBytes: 1 };
      expect(estimatesOf(wrong, others)).toEqual(run.estimates);
    },
  );

  test('a calibrated estimate is used wherever there is one', () => {
    for (const { best, estimates } of runs) {
      expect(best).toBe(estimates.calibrated === undefined ? 'phases' : 'calibrated');
    }
    expect(runs.filter(({ best }) => best === 'calibrated').length).toBeGreaterThanOrEqual(8);
  });
});

test('the median of an odd and of an even number of errors', () => {
  expect(medianError([-0.3, 0.1, 0.2])).toBe(0.2);
  expect(medianError([-0.3, 0.1])).toBe(0.2);
});
