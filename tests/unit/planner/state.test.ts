import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultState,
  ownsKey,
  parsePlanner,
  serialisePlanner,
  type PlannerState,
} from '../../../src/planner/state.ts';
import { anyJob, catalogue, presets } from './sample.ts';

const parse = (query: string) => parsePlanner(catalogue, presets, new URLSearchParams(query));
const write = (state: PlannerState) =>
  new URLSearchParams(serialisePlanner(catalogue, presets, state)).toString();

describe('a link', () => {
  test('to Miguel’s two plans is empty', () => {
    expect(write(defaultState(presets))).toBe('');
    expect(parse('').state).toEqual(defaultState(presets));
  });

  test('names the preset and what differs from it', () => {
    const bert = presets.find(({ id }) => id === 'bert-laptop');
    if (!bert) throw new Error('no such preset');
    const state = { ...defaultState(presets), B: { ...bert.job, batch: 16 } };
    expect(write(state)).toBe('B.from=bert-laptop&B.M=16');
    expect(parse('B.from=bert-laptop&B.M=16').state).toEqual(state);
  });

  test('brings back any two plans', () => {
    fc.assert(
      fc.property(anyJob(), anyJob(), fc.constantFrom('A', 'B'), (A, B, editing) => {
        const { state, problems } = parse(write({ A, B, editing }));
        expect(problems).toEqual([]);
        expect(state).toEqual({ A, B, editing });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['A.M=lots', 'Plan A, Batch size: got “lots”; allowed: a whole number from 1 to 1,000,000.'],
    ['B.util=0.6..0.2', 'Plan B, Share of the peak speed: got “0.6..0.2”; allowed: a number'],
    ['A.pue=1..2..3', 'Plan A, PUE: got “1..2..3”'],
    ['A.gpu=%3Cscript%3E', 'Plan A, GPU: got “<script>”; allowed: one of'],
    ['edit=C', 'Plan: got “C”; allowed: one of A, B.'],
    ['B.from=nobody', 'Plan B, Start from: got “nobody”'],
    ['A.life=0', 'Plan A, Service life: got “0”'],
    ['A.epochs=1e400', 'Plan A, Epochs: got “1e400”'],
  ])('with %s falls back and says so', (query, message) => {
    const { state, problems } = parse(query);
    expect(state).toEqual(defaultState(presets));
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  test('of any text is read without an exception', () => {
    const keys = ['edit', 'A.M', 'A.util', 'B.grid', 'B.from', 'A.P', 'B.ci', 'A.site'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.string())), (entries) => {
        expect(() => parse(new URLSearchParams(entries).toString())).not.toThrow();
      }),
    );
  });

  test('owns its keys only', () => {
    expect(['edit', 'A.M', 'B.util'].every(ownsKey)).toBe(true);
    expect(['A', 'M', 'gpu', 'theme'].some(ownsKey)).toBe(false);
  });
});
