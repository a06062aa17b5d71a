import { describe, expect, it } from 'vitest';
import {
  axesOf,
  scenarios,
  selectResults,
  settle,
  units,
} from '../../../src/comparison/selection.ts';
import { comparableResults } from '../../../src/data/mlperf/mlperf.ts';
import { result } from './rows.ts';

describe('axes', () => {
  const axes = axesOf(comparableResults);

  it('put every row on exactly one axis', () => {
    expect(axes.reduce((sum, { systems }) => sum + systems, 0)).toBe(comparableResults.length);
    for (const axis of axes)
      expect(selectResults(comparableResults, axis)).toHaveLength(axis.systems);
  });

  it('never mix units, benchmarks or scenarios', () => {
    for (const axis of axes) {
      const rows = selectResults(comparableResults, axis);
      const kinds = new Set(rows.map((row) => `${row.benchmark} ${row.scenario} ${row.unit}`));
      expect([...kinds]).toEqual([`${axis.benchmark} ${axis.scenario} ${axis.unit}`]);
    }
  });

  it('keep samples and tokens of one benchmark apart', () => {
    expect(units(axes, 'llama2-70b-99', 'Offline')).toEqual(['samples', 'tokens']);
  });

  it('list scenarios in one order, only those that the benchmark has', () => {
    expect(scenarios(axes, 'resnet50')).toEqual([
      'Offline',
      'Server',
      'SingleStream',
      'MultiStream',
    ]);
    expect(scenarios(axes, '3d-unet-99')).toEqual(['Offline', 'SingleStream']);
  });
});

describe('settle', () => {
  const axes = axesOf([
    result({ benchmark: 'resnet50', scenario: 'Offline' }),
    result({ benchmark: 'gptj', scenario: 'Server', unit: 'tokens' }),
  ]);

  it('keeps a wish that can be met', () => {
    const wish = { benchmark: 'gptj', scenario: 'Server', unit: 'tokens' } as const;
    expect(settle(axes, wish)).toEqual(wish);
  });

  it('replaces the parts that no result has', () => {
    expect(settle(axes, { benchmark: 'gptj', scenario: 'Offline', unit: 'samples' })).toEqual({
      benchmark: 'gptj',
      scenario: 'Server',
      unit: 'tokens',
    });
    expect(settle(axes, { benchmark: '<script>' })).toEqual({
      benchmark: 'resnet50',
      scenario: 'Offline',
      unit: 'samples',
    });
  });
});
