import { describe, expect, it } from 'vitest';
import { samplesPerJoule } from '../../../../src/estimation/index.ts';
import {
  lessonRowSamplesPerSecond,
  newerAndOlderPaths,
} from '../../../../src/data/mlperf/mlperf-picks.ts';
import { resultUrl } from '../../../../src/data/mlperf/mlperf-result.ts';
import { packPowerResults, unpackPowerResults } from '../../../../src/data/mlperf/mlperf-wire.ts';
import { comparableResults, lessonRow, powerResults } from '../../../../src/data/mlperf/mlperf.ts';

describe('mlperf-power.csv', () => {
  it('has 830 checked rows, each with a path of its own', () => {
    expect(powerResults).toHaveLength(830);
    expect(new Set(powerResults.map(({ path }) => path)).size).toBe(830);
  });

  it('gives in each row the ratio that the estimation module computes', () => {
    for (const { perSecond, watts, perJoule } of powerResults) {
      expect((perSecond === null) === (watts === null)).toBe(true);
      if (perSecond === null || watts === null) continue;
      const computed = samplesPerJoule({ samplesPerSecond: perSecond, watts }).samplesPerJoule;
      expect(Math.abs(perJoule - computed)).toBeLessThanOrEqual(Math.max(1e-6, computed * 1e-5));
    }
  });

  it('holds the row of the lesson, which counts tokens', () => {
    expect(lessonRow).toMatchObject({
      round: 'v5.1',
      benchmark: 'llama2-70b-99',
      scenario: 'Offline',
      unit: 'tokens',
      perSecond: 102909,
      acceleratorCount: 8,
    });
    expect(lessonRow.perJoule).toBeCloseTo(9.894, 3);
    expect(lessonRowSamplesPerSecond / Number(lessonRow.watts)).toBeCloseTo(0.0362, 4);
  });

  it('holds the six telling rows', () => {
    const found = powerResults.filter(({ path }) => newerAndOlderPaths.includes(path));
    expect(found).toHaveLength(6);
  });

  it('leads to the raw result', () => {
    expect(resultUrl(lessonRow.path)).toBe(
      'https://github.com/mlcommons/inference_results_v5.1/tree/main/closed/Lenovo/results/SR680a_V3_B200SXMx8_TRT/llama2-70b-99/Offline',
    );
  });
});

describe('the table on its way to the page', () => {
  it('arrives as it was sent', () => {
    const sent: unknown = JSON.parse(JSON.stringify(packPowerResults(comparableResults)));
    expect(unpackPowerResults(sent)).toEqual(comparableResults);
  });

  it.each([null, [], {}, { columns: ['round'], rows: [] }, 'text'])(
    'is refused as %j',
    (received) => {
      expect(() => unpackPowerResults(received)).toThrow('unknown form');
    },
  );
});
