import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../../../src/lab/transfer/view/actions.ts';
import { follow, followAll, unplugged } from '../../../../../src/lab/transfer/view/follow.ts';
import {
  currentStage,
  emptyRun,
  lastEpoch,
  ranEpochs,
  samplesSeen,
  shownIou,
  trainingMilliseconds,
} from '../../../../../src/lab/transfer/view/run-view.ts';
import { events, frozenEvents, start } from './sample-run.ts';

const halfway = followAll(frozenEvents);
const whole = followAll(events);

describe('a run built from its events', () => {
  it('adds up epochs, samples and time', () => {
    expect(ranEpochs(whole)).toBe(4);
    expect(samplesSeen(whole)).toBe(4 * 32);
    expect(trainingMilliseconds(whole)).toBe(1_800);
    expect(whole.status).toBe('finished');
    expect(whole.checkpoints).toBe(4);
  });

  it('counts the making of features as training while a stage is open', () => {
    expect(trainingMilliseconds(halfway)).toBe(500 + 3 * 100);
  });

  it('shows the last epoch’s IoU until the held-out scenes are scored', () => {
    expect(shownIou(emptyRun)).toBeNull();
    expect(shownIou(halfway)).toEqual({ iou: 0.59, scenes: null });
    expect(shownIou(whole)).toEqual({ iou: 0.69, scenes: 1000 });
    const unfreezing = followAll(events.slice(0, 17));
    expect(shownIou(unfreezing)).toEqual({ iou: 0.68, scenes: null });
  });

  it('stands in the stage that was opened last', () => {
    expect(currentStage(halfway)?.plan.phase).toBe('frozen');
    expect(currentStage(whole)?.plan.phase).toBe('unfrozen');
  });

  it('pauses, also between single steps, and goes on', () => {
    const paused = follow(halfway, { type: 'paused' });
    expect(paused.status).toBe('paused');
    const stepped = follow(paused, {
      type: 'step',
      phase: 'frozen',
      stage: 0,
      epoch: 4,
      step: 7,
      loss: 1,
      milliseconds: 5,
    });
    expect(stepped.status).toBe('paused');
    expect(follow(stepped, { type: 'continued' }).status).toBe('training');
  });

  it('takes the history of a resumed run without doubling it', () => {
    const pulled = unplugged(followAll([...frozenEvents, ...events.slice(2, 4)]));
    expect(pulled.status).toBe('unplugged');
    const resumed = followAll([{ ...start, resumed: true }, ...frozenEvents.slice(1)], pulled);
    const twice = followAll(frozenEvents.slice(1), resumed);
    expect(ranEpochs(twice)).toBe(3);
    expect(lastEpoch(twice)?.epoch).toBe(3);
  });

  it('forgets the run before when another one starts', () => {
    expect(ranEpochs(follow(whole, start))).toBe(0);
  });

  it('ends with the error’s words', () => {
    const failed = follow(halfway, { type: 'error', code: 'not-finite', message: 'No number.' });
    expect(failed.status).toBe('failed');
    expect(failed.error?.message).toBe('No number.');
  });
});

describe('what a learner can do', () => {
  const fresh = { hasCheckpoint: false, recorded: false };
  const saved = { hasCheckpoint: true, recorded: false };

  it('is to start, and to resume where something was saved', () => {
    expect(actionsOf('idle', fresh)).toEqual(['start']);
    expect(actionsOf('idle', saved)).toEqual(['start', 'resume']);
    expect(actionsOf('unplugged', saved)).toContain('resume');
  });

  it('is to pause, pull the plug and stop while it trains', () => {
    expect(actionsOf('training', saved)).toEqual(['pause', 'plug', 'stop']);
    expect(actionsOf('paused', saved)).toEqual(['resume', 'step', 'plug', 'stop']);
  });

  it('is not to pull the plug of a recording', () => {
    expect(actionsOf('training', { ...fresh, recorded: true })).toEqual(['pause', 'stop']);
  });
});
