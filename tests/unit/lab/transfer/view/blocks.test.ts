import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../../../src/lab/transfer/view/blocks.ts';
import { followAll } from '../../../../../src/lab/transfer/view/follow.ts';
import { emptyRun } from '../../../../../src/lab/transfer/view/run-view.ts';
import { events, frozenEvents, start } from './sample-run.ts';

const states = (run: Parameters<typeof networkOf>[0]) =>
  networkOf(run).blocks.map(({ state }) => state);

describe('the network as it is drawn', () => {
  it('has its shapes from the picture to the box', () => {
    const { blocks } = networkOf(emptyRun);
    expect(blocks.map(({ side }) => side)).toEqual([24, 12, 6, 6, 6]);
    expect(blocks.map(({ channels }) => channels)).toEqual([32, 64, 128, 128, 32]);
    expect(blocks[0]?.parameters).toBe(3 * 9 * 32 + 32 + 32);
  });

  it('begins with last year’s body and a new head', () => {
    expect(states(emptyRun)).toEqual(['frozen', 'frozen', 'frozen', 'frozen', 'new']);
    expect(networkOf(followAll([start])).blocks.map(({ says }) => says)).toEqual([
      ...Array.from({ length: 4 }, () => 'last year’s'),
      'new, random',
    ]);
  });

  it('keeps features at the boundary while the body is frozen', () => {
    const frozen = networkOf(followAll(frozenEvents));
    expect(frozen.blocks.map(({ state }) => state)).toEqual([
      'frozen',
      'frozen',
      'frozen',
      'frozen',
      'open',
    ]);
    expect(frozen).toMatchObject({ keptBytes: 5_000_000, keptAfter: 'conv4', trainable: 37_000 });
  });

  it('keeps nothing when all layers are open', () => {
    const open = networkOf(followAll(events));
    expect(open.blocks.every(({ state }) => state === 'open')).toBe(true);
    expect(open).toMatchObject({ keptBytes: null, keptAfter: null, frozen: 0 });
  });
});
