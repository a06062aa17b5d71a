import { describe, expect, it } from 'vitest';
import { follow, followAll, unplugged } from '../../../../../src/lab/transfer/view/follow.ts';
import { emptyRun } from '../../../../../src/lab/transfer/view/run-view.ts';
import {
  announcement,
  scoreSentence,
  statusSentence,
} from '../../../../../src/lab/transfer/view/sentences.ts';
import { events, frozenEvents, opened, start, stepped } from './sample-run.ts';

const frozen = { phase: 'frozen', stage: 0 } as const;

describe('the state of a run in one sentence', () => {
  it('says that nothing is loaded before the start', () => {
    expect(statusSentence(emptyRun)).toMatch(/before you start/);
  });

  it('says what is being prepared, and how far', () => {
    const run = follow(followAll([start]), { type: 'progress', task: 'scenes', done: 5, of: 1200 });
    expect(statusSentence(run)).toBe('Composing the scenes: 5 of 1,200.');
  });

  it('says which epoch runs and what learns', () => {
    const run = followAll([start, opened(frozen), stepped(frozen, 1, 1)]);
    expect(statusSentence(run)).toBe('Body frozen: epoch 1 of at most 4. What learns: box head.');
    expect(statusSentence(follow(run, { type: 'paused' }))).toMatch(/^Paused\. Body frozen/);
  });

  it('counts the steps that pulling the plug has cost', () => {
    const run = unplugged(followAll([...frozenEvents, stepped(frozen, 4, 7)]));
    expect(statusSentence(run)).toMatch(/1 step is lost\. The last checkpoint is safe/);
    expect(statusSentence(unplugged(followAll([start])))).toMatch(/starts anew/);
  });

  it('sums the run up', () => {
    expect(statusSentence(followAll(events))).toBe(
      'Done: 4 epochs in 1.80\u202fs of training, and stopped early by itself.',
    );
    expect(scoreSentence(followAll(events))).toMatch(/^Mean IoU 0\.69 on 1,000 scenes.*0\.60 on/);
    expect(scoreSentence(emptyRun)).toBe('');
  });

  it('is short when it is read aloud', () => {
    const run = followAll([...frozenEvents, stepped(frozen, 4, 7)]);
    expect(announcement(run)).toBe('Body frozen, epoch 3: IoU 0.59.');
  });
});
