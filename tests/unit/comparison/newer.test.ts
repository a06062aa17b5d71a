import { describe, expect, it } from 'vitest';
import { familyOf, lineOf, modelOf } from '../../../src/comparison/family.ts';
import {
  bestOfEachModel,
  chosenModels,
  firstRounds,
  olderWins,
  stepsWithinLines,
} from '../../../src/comparison/newer.ts';
import { defaultSelection, selectResults } from '../../../src/comparison/selection.ts';
import { newerSentence } from '../../../src/comparison/words.ts';
import { newerAndOlderPaths } from '../../../src/data/mlperf/mlperf-picks.ts';
import { comparableResults } from '../../../src/data/mlperf/mlperf.ts';

const onAxis = selectResults(comparableResults, defaultSelection);
const first = firstRounds(comparableResults);

describe('families', () => {
  it('place every accelerator of the table', () => {
    for (const row of comparableResults) {
      if (row.accelerator === '') expect(familyOf(row)).toBe('processor');
      else if (row.accelerator.startsWith('NVIDIA '))
        expect(['server', 'card', 'module']).toContain(familyOf(row));
      else expect(['cloudAi', 'other']).toContain(familyOf(row));
    }
  });

  it('name the same model alike in every round', () => {
    expect(modelOf({ accelerator: 'NVIDIA Orin' })).toBe('Jetson AGX Orin');
    expect(modelOf({ accelerator: 'NVIDIA GeForce RTX 4090 (Ada Lovelace)' })).toBe('RTX 4090');
    expect(modelOf({ accelerator: 'NVIDIA A100-SXM-80GB CTS' })).toBe('A100-SXM');
    expect(modelOf({ accelerator: 'NVIDIA A100-SXM4-40GB' })).toBe('A100-SXM');
  });

  it('do not make one size of a chip the successor of another', () => {
    const sizes = ['Lite', 'Standard', 'Pro'].map((size) =>
      lineOf({ accelerator: `QUALCOMM Cloud AI 100 PCIe/HHHL ${size}` }),
    );
    expect(new Set(sizes).size).toBe(3);
    expect(lineOf({ accelerator: 'NVIDIA A30' })).not.toBe(
      lineOf({ accelerator: 'NVIDIA A100-PCIe-80GB' }),
    );
  });
});

describe('newer against older', () => {
  it('shows the six telling results with their published ratios', () => {
    const six = chosenModels(onAxis, newerAndOlderPaths, first);
    expect(Object.fromEntries(six.map(({ model, result }) => [model, result.perJoule]))).toEqual({
      'H200-SXM': expect.closeTo(112.3, 1),
      'H100-PCIe': expect.closeTo(153.7, 1),
      'RTX 4090': expect.closeTo(74.1, 1),
      L4: expect.closeTo(37.2, 1),
      A2: expect.closeTo(11.6, 1),
      'Jetson AGX Orin': expect.closeTo(152.9, 1),
    });
    expect(six[0]?.model).toBe('H200-SXM');
  });

  it('takes the best result of each model and leaves processors out', () => {
    const best = bestOfEachModel(onAxis, first);
    for (const { model, result } of best) {
      const same = onAxis.filter((row) => modelOf(row) === model);
      expect(result.perJoule).toBe(Math.max(...same.map(({ perJoule }) => perJoule)));
      expect(result.accelerator).not.toBe('');
    }
  });

  it('finds a newer model of one line that does less, and one that does more', () => {
    const steps = stepsWithinLines(bestOfEachModel(onAxis, first));
    const ratio = (model: string) => steps.find(({ newer }) => newer.model === model)?.ratio;
    expect(ratio('H200-SXM')).toBeCloseTo(112.279 / 116.843, 3);
    expect(ratio('L4')).toBeGreaterThan(1);
    for (const { newer, older } of steps) expect(newer.line).toBe(older.line);
  });

  it('finds the older model that beats a newer one by most', () => {
    const upset = olderWins(chosenModels(onAxis, newerAndOlderPaths, first));
    expect(upset?.older.model).toBe('Jetson AGX Orin');
    expect(upset?.newer.model).toBe('L4');
  });

  it('puts both into a sentence, and says nothing when there is nothing to say', () => {
    const steps = stepsWithinLines(bestOfEachModel(onAxis, first));
    const upset = olderWins(chosenModels(onAxis, newerAndOlderPaths, first));
    expect(newerSentence(steps, upset)).toMatch(
      /^Within one line of products, 1 of \d newer models does less .* the older Jetson AGX Orin does 4\.1 times as much as the newer L4\.$/,
    );
    expect(newerSentence([], null)).toBe('');
  });
});
