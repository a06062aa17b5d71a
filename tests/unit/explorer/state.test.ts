import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultState,
  ownsKey,
  parseExplorer,
  serialiseExplorer,
} from '../../../src/explorer/state.ts';
import { anyText, offer, states } from './sample.ts';

const read = (text: string) => parseExplorer(offer, new URLSearchParams(text));

describe("the explorer's state in a link", () => {
  it('comes back unchanged', () => {
    fc.assert(
      fc.property(states, (state) => {
        const entries = serialiseExplorer(offer, state);
        expect(entries.every(([key]) => ownsKey(key))).toBe(true);
        expect(read(new URLSearchParams(entries).toString())).toEqual({ state, problems: [] });
      }),
    );
  });

  it('is empty for the default', () => {
    expect(serialiseExplorer(offer, defaultState(offer))).toEqual([]);
    expect(read('')).toEqual({ state: defaultState(offer), problems: [] });
  });

  it('names a preset instead of its numbers', () => {
    const { state } = read('preset=resnet-50&M=128');
    expect(state.setup).toMatchObject({ parameters: 25_557_032, outputs: 22_200_000, batch: 128 });
    expect(serialiseExplorer(offer, state)).toEqual([
      ['preset', 'resnet-50'],
      ['M', '128'],
    ]);
  });

  it('keeps a pinned setup beside the one that is changed', () => {
    const { state } = read('A=yes&A.M=8&M=16');
    expect([state.pinned?.batch, state.setup.batch]).toEqual([8, 16]);
    expect(read('A.M=8').state.pinned).toBeUndefined();
  });

  it('says in words which value is not allowed, and takes the default', () => {
    const { state, problems } = read('M=0&optimiser=magic&gpu=abacus&A=yes&A.overhead=900');
    expect(state).toEqual({ ...defaultState(offer), pinned: defaultState(offer).setup });
    expect(problems.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'Batch size 0',
      'Optimiser magic',
      'GPU abacus',
      'Framework overhead 900',
    ]);
    expect(problems[0]?.message).toBe(
      'Batch size: got “0”; allowed: a whole number from 1 to 1,000,000.',
    );
  });

  it('answers any text with a state that can be written again', () => {
    const keys = ['P', 'N', 'M', 'overhead', 'preset', 'A', 'A.P', 'A.optimiser', 'scale', 'gpu'];
    const hostile = fc.dictionary(fc.constantFrom(...keys), fc.oneof(anyText, fc.string()));
    fc.assert(
      fc.property(hostile, (entries) => {
        const { state } = parseExplorer(offer, new URLSearchParams(entries));
        const again = new URLSearchParams(serialiseExplorer(offer, state));
        expect(parseExplorer(offer, again)).toEqual({ state, problems: [] });
      }),
    );
  });
});
