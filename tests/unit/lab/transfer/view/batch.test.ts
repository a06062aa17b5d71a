import { describe, expect, it } from 'vitest';
import {
  batchOf,
  batchSentence,
  hasSomethingToLose,
  stageMillisecondsLeft,
  timeLeft,
} from '../../../../../src/lab/transfer/view/batch.ts';
import { followAll, unplugged } from '../../../../../src/lab/transfer/view/follow.ts';
import { emptyRun } from '../../../../../src/lab/transfer/view/run-view.ts';
import { events, frozenEvents, start } from './sample-run.ts';

/** The run after this many of the events. */
const after = (count: number) => followAll(frozenEvents.slice(0, count));

describe('the batch that was trained last', () => {
  it('is none before the first step', () => {
    expect(batchOf(emptyRun)).toBeNull();
    expect(batchOf(followAll([start]))).toBeNull();
    expect(batchSentence(emptyRun)).toMatch(/nothing has been trained yet/);
  });

  it('counts within its epoch, and stays its last one when the epoch is told', () => {
    expect(batchOf(after(3))).toEqual({ number: 1, of: 2, samples: 16, ofSamples: 32, loss: 1 });
    expect(batchOf(after(4))).toMatchObject({ number: 2, samples: 32, loss: 0.5 });
    expect(batchOf(after(5))).toMatchObject({ number: 2, samples: 32, loss: 0.5 });
    expect(batchOf(after(7))).toMatchObject({ number: 1, samples: 16 });
    expect(batchSentence(after(7))).toBe(
      'Batch 1 of 2: 16 of 32 samples of epoch 2, loss of this batch 0.333.',
    );
  });
});

describe('the time that a stage still takes at most', () => {
  it('is known after an epoch, without the features that are computed once', () => {
    expect(stageMillisecondsLeft(after(4))).toBeNull();
    // 100 ms of training and 20 ms of validation, three more times.
    expect(stageMillisecondsLeft(after(7))).toBe(360);
    expect(timeLeft(after(7))).toMatch(/^At most about 1\s?s left in this stage/);
  });

  it('is not told while nothing trains, nor once the stage has ended', () => {
    expect(stageMillisecondsLeft(unplugged(after(7)))).toBeNull();
    expect(timeLeft(followAll(events))).toBe('');
  });
});

describe('the moment to pull the plug', () => {
  it('comes with the first checkpoint, and not again after the cut', () => {
    expect(hasSomethingToLose(after(5))).toBe(false);
    expect(hasSomethingToLose(after(6))).toBe(true);
    expect(hasSomethingToLose(unplugged(after(6)))).toBe(false);
    const resumed = followAll([{ ...start, resumed: true }, ...frozenEvents.slice(1, 7)]);
    expect(hasSomethingToLose(resumed)).toBe(false);
    expect(hasSomethingToLose(followAll(events))).toBe(false);
  });
});
