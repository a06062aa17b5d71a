import { describe, expect, it } from 'vitest';
import { parseState, serialiseState } from '../../../../../src/kit/url-state.ts';
import { defaultWish, labFields } from '../../../../../src/lab/transfer/view/lab-wish.ts';

const read = (query: string) => parseState(labFields, new URLSearchParams(query));

describe('the link to a run', () => {
  it('is empty for the guided run', () => {
    expect(serialiseState(labFields, defaultWish)).toEqual([]);
    expect(defaultWish).toMatchObject({ experiment: 'transfer', seed: 0, labelledBoxes: 200 });
  });

  it('carries what differs, there and back', () => {
    const query = 'experiment=scratch&seed=7&backend=recorded&boxes=400';
    const { state, problems } = read(query);
    expect(problems).toEqual([]);
    expect(new URLSearchParams(serialiseState(labFields, state)).toString()).toBe(query);
  });

  it('falls back for values that are not allowed, and names them', () => {
    const { state, problems } = read('seed=-1&backend=abacus&boxes=300');
    expect(state).toEqual(defaultWish);
    expect(problems.map(({ field }) => field)).toEqual(['Seed', 'Backend', 'Labelled boxes']);
  });
});
