import { describe, expect, it } from 'vitest';
import { readVerdict } from '../../../../src/verdict/ui/fields.ts';

const run = '22-22-24-26-10_56.7-11.7_11000000-3902000_0.689-0.7054_38';
const read = (search: string) => readVerdict(new URLSearchParams(search));

describe('a link to the verdict', () => {
  it('brings a run along', () => {
    const { state, problems } = read(`ratios=own&run=${run}`);
    expect(state).toMatchObject({ source: 'own', run: { epochs: 38 } });
    expect(problems).toEqual([]);
  });

  it('without a run shows the recorded one, and says so', () => {
    const { state, problems } = read('ratios=own');
    expect(state.source).toBe('recorded');
    expect(problems[0]?.message).toMatch(/brings no run of yours that can be read/);
  });

  it('with a damaged run names it and what is wrong', () => {
    const { state, problems } = read('ratios=own&run=<script>&cloud=mars');
    expect(state).toMatchObject({ source: 'recorded', run: null, cloud: 'gb' });
    expect(problems.map(({ field }) => field)).toEqual([
      'Your run',
      'Electricity of the cloud',
      'Ratios from',
    ]);
  });
});
