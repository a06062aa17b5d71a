import { describe, expect, it } from 'vitest';
import {
  emptySlimming,
  followAllSlimming,
  isWorking,
  leanRunOf,
  measuredFirst,
  measuredNow,
  scalesNow,
  undone,
} from '../../../../../src/lab/slimming/view/slim-view.ts';
import { slimCurves } from '../../../../../src/lab/slimming/view/slim-curves.ts';
import {
  gapWords,
  slimSentence,
  type StepRow,
  stepRows,
  stepWords,
} from '../../../../../src/lab/slimming/view/slim-words.ts';
import {
  doneOf,
  fullSizes,
  l1Events,
  measurement,
  pruneEvents,
  repairEvents,
  startOf,
} from './sample.ts';

const afterL1 = followAllSlimming(l1Events);
const afterCut = followAllSlimming(pruneEvents, afterL1);
const afterAll = followAllSlimming(repairEvents, afterCut);

describe('the view of slimming down', () => {
  it('adds finished tasks up, with the newest measurement and the first', () => {
    expect(afterAll.tasks.map(({ kind }) => kind)).toEqual(['l1', 'prune', 'fine-tune']);
    expect(measuredNow(afterAll)?.validation.iou).toBe(0.7);
    expect(measuredFirst(afterAll)?.moment).toBe('before');
    expect(isWorking(afterAll)).toBe(false);
  });

  it('takes the last task back', () => {
    const back = undone(undone(afterAll));
    expect(back.tasks).toHaveLength(1);
    expect(measuredNow(back)?.validation.iou).toBe(0.62);
  });

  it.each([
    ['stopped', doneOf('stopped')],
    ['failed', { type: 'error', code: 'bad-model', message: 'No.' } as const],
  ])('keeps the model before a task that %s', (status, end) => {
    const start = startOf({ kind: 'prune', keepPercent: 30 }, 0);
    const view = followAllSlimming([start, measurement({ parameters: 7 }), end], afterL1);
    expect(view.status).toBe(status);
    expect(view.current).toBeNull();
    expect(measuredNow(view)).toBe(measuredNow(afterL1));
  });

  it('shows the scales of the last epoch while L1 trains', () => {
    const view = followAllSlimming(l1Events.slice(0, 5));
    expect(isWorking(followAllSlimming(l1Events.slice(0, 2)))).toBe(true);
    expect(scalesNow(view)).toEqual([[1, 0.5, 0]]);
    expect(scalesNow(emptySlimming)).toBeNull();
  });
});

describe('the words', () => {
  it('count dead channels, and say that they still cost time', () => {
    expect(slimSentence(afterL1)).toMatch(
      /^121 of 384 channels \(32\u202f%\) are exactly zero\. They still cost/,
    );
  });

  it('say when the penalty was too weak', () => {
    const events = l1Events.map((event) =>
      event.type === 'measured' && event.moment === 'after' ? measurement() : event,
    );
    expect(slimSentence(followAllSlimming(events))).toMatch(/^No channel became exactly zero/);
  });

  it('say what a cut changed', () => {
    expect(slimSentence(afterCut)).toMatch(
      /^121 dead channels went, and all 9,000 outputs that we compared are still the same numbers\. 2 more channels were alive/,
    );
  });

  it('compare the lean detector with the wide one, and its limits', () => {
    expect(slimSentence(afterAll)).toMatch(
      /^1 epoch of fine-tuning .* 0\.01 better than the wide detector, with 50\u202f% of the parameters gone\.$/,
    );
    expect(gapWords(afterAll)).toMatch(/^One seed moves the IoU by about 0\.01/);
  });

  it('list the detector after each step', () => {
    expect(stepRows(afterAll).map(({ name, channels }) => [name, channels])).toEqual([
      ['As it came', 384],
      ['After L1', 384],
      ['After the cut', 261],
      ['After fine-tuning', 261],
    ]);
  });

  it.each([
    [10, /a training step that is 5 times shorter/],
    [45, /a training step that is no shorter\. Here a step is mostly the start of its operations/],
    [60, /a training step that is no shorter/],
  ])('say what a step of %d ms after 50 ms means', (after, words) => {
    const [first, , , last] = stepRows(afterAll) as [StepRow, StepRow, StepRow, StepRow];
    const withStep = (row: StepRow, stepMilliseconds: number): StepRow => ({
      ...row,
      measured: { ...row.measured, stepMilliseconds },
    });
    expect(stepWords(withStep(first, 50), withStep(last, after))).toMatch(words);
  });
});

describe('the curves', () => {
  it('run on from task to task; a cut takes no epoch', () => {
    const { slots, iou, penalty, epochs } = slimCurves(afterAll);
    expect(slots.map(({ name, from, ran }) => [name, from, ran])).toEqual([
      ['With L1', 0, 2],
      ['Fine-tune', 2, 1],
    ]);
    expect(iou.flatMap(({ points }) => points)).toEqual([
      { epoch: 1, value: 0.68 },
      { epoch: 2, value: 0.62 },
      { epoch: 3, value: 0.66 },
    ]);
    expect(penalty[0]?.points[0]).toEqual({ epoch: 0, value: 0.06 });
    expect(epochs).toBe(3);
  });
});

describe('what came of a way to a lean network', () => {
  it('is nothing while no channel has gone', () => {
    expect(leanRunOf(followAllSlimming(l1Events))).toBeNull();
  });

  it('is measured before the first task and after the last', () => {
    const found = leanRunOf(followAllSlimming(pruneEvents, followAllSlimming(l1Events)));
    expect(found?.filters).not.toEqual(fullSizes);
    expect(found?.filters).toHaveLength(5);
    expect(found?.stepMilliseconds.wide).toBeGreaterThan(0);
  });
});
