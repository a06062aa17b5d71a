import { describe, expect, it } from 'vitest';
import {
  tickLabel,
  withUnit,
  derivation,
  hardware,
  ratioWords,
  spreadSentence,
} from '../../../src/comparison/words.ts';
import { benchmarkLabel, sampleOf, scenarioNote } from '../../../src/comparison/names.ts';
import { newestRounds, roundLabel } from '../../../src/comparison/rounds.ts';
import { comparableResults } from '../../../src/data/mlperf/mlperf.ts';
import { result } from './rows.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('amounts', () => {
  it('keep the digits that are asked for, and the unit on the same line', () => {
    expect(withUnit(102909, 'tokens/s', 6)).toBe('102,909\u202ftokens/s');
    expect(withUnit(9.894, 'tokens/J', 4)).toBe('9.894\u202ftokens/J');
    expect(tickLabel(0.30000000000000004)).toBe('0.3');
  });
});

describe('sentences', () => {
  const axis = { benchmark: 'resnet50', scenario: 'Offline', unit: 'samples' } as const;

  it('say how many results there are and how far apart', () => {
    const rows = [result({ perJoule: 2 }), result({ perJoule: 40 })];
    expect(plain(spreadSentence(rows, axis))).toBe(
      'ResNet-50, Offline: 2 published results, from 2.0 to 40.0 samples/J.',
    );
    expect(plain(spreadSentence(rows.slice(1), axis))).toContain('one published result, 40.0');
    expect(spreadSentence([], axis)).toContain('no results');
  });

  it('show the division, or why there is none', () => {
    expect(plain(derivation(result({ perSecond: 376.512, watts: 10401 })))).toBe(
      '376.512 samples/s ÷ 10,401 W at the wall',
    );
    expect(derivation(result({ perSecond: null, watts: null }))).toContain('Energy per stream');
  });

  it('name the processor where no accelerator works', () => {
    expect(hardware(result({ accelerator: '', acceleratorCount: 0, processor: 'RK3588' }))).toBe(
      'RK3588 (processor only)',
    );
  });

  it('say in words whether newer is more or less', () => {
    expect(ratioWords(0.961)).toBe('0.96 times: less');
    expect(ratioWords(2.25)).toBe('2.3 times: more');
  });
});

describe('names', () => {
  it('stand for every benchmark, scenario and round of the table', () => {
    for (const { benchmark, scenario, round } of comparableResults) {
      expect(benchmarkLabel(benchmark)).not.toBe(benchmark);
      expect(sampleOf(benchmark)).not.toBe('one sample');
      expect(scenarioNote(scenario)).not.toBe('');
      expect(roundLabel(round)).toMatch(/^Round v\d\.\d · 20\d\d$/);
    }
  });

  it('put the newest round first', () => {
    expect(newestRounds(['v2.1', 'v5.1', 'v3.0', 'v2.1'])).toEqual(['v5.1', 'v3.0', 'v2.1']);
  });
});
