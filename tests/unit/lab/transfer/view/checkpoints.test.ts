import { describe, expect, it } from 'vitest';
import { checkpointSentence } from '../../../../../src/lab/transfer/view/sentences.ts';
import { follow, followAll } from '../../../../../src/lab/transfer/view/follow.ts';
import { emptyRun } from '../../../../../src/lab/transfer/view/run-view.ts';
import { frozenEvents, saved } from './sample-run.ts';

const frozen = { phase: 'frozen', stage: 0 } as const;

describe('what is said of checkpoints', () => {
  it('promises them before the first', () => {
    expect(checkpointSentence(emptyRun)).toMatch(/^After every epoch/);
  });

  it('counts them, and gives the size and the time of the newest', () => {
    expect(checkpointSentence(followAll(frozenEvents))).toBe(
      '3 checkpoints saved. The newest (body frozen, epoch 3) has 1.50\u202fMB and took 8.0\u202fms. The last two are kept.',
    );
  });

  it('says why one was not saved, and that training goes on', () => {
    const message = 'this browser has no room left for this site';
    const run = follow(followAll(frozenEvents), { ...saved(frozen, 4), stored: false, message });
    expect(checkpointSentence(run)).toBe(`Not saved: ${message}. Training goes on without.`);
    expect(run.checkpoints).toBe(3);
  });
});
