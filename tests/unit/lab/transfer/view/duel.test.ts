import { describe, expect, it } from 'vitest';
import { duelScales, duelSentence, type Duel } from '../../../../../src/lab/transfer/view/duel.ts';

const duel: Duel = {
  labelledBoxes: 200,
  transfer: [
    { seconds: 1, iou: 0.5 },
    { seconds: 2, iou: 0.66 },
    { seconds: 20, iou: 0.69 },
  ],
  scratch: [
    { seconds: 2, iou: 0.4 },
    { seconds: 14, iou: 0.665 },
    { seconds: 60, iou: 0.672 },
  ],
};

describe('a duel in words', () => {
  it('says who was sooner at an IoU that both reached, and who is better at the end', () => {
    expect(duelSentence(duel)).toBe(
      'With 200 labelled boxes, transfer reaches an IoU of 0.67 after 20\u202fs of training; ' +
        'training from scratch needs 3 times as long, 60\u202fs. ' +
        'At the end transfer is 0.018 better.',
    );
  });

  it('does not let transfer win what it lost', () => {
    const lost = { ...duel, transfer: duel.scratch, scratch: duel.transfer };
    expect(duelSentence(lost)).toContain(
      'training from scratch reaches an IoU of 0.67 after 20\u202fs of training; transfer needs 3 times',
    );
    expect(duelSentence(lost)).toContain('At the end training from scratch is 0.018 better.');
  });

  it('calls a small difference a small difference', () => {
    const even = { ...duel, scratch: duel.transfer };
    expect(duelSentence(even)).toContain('At the end both are about as good.');
  });
});

describe('the axes', () => {
  const short = { ...duel, transfer: duel.transfer.slice(0, 1), scratch: duel.scratch.slice(0, 1) };

  it('follow the shown duel in seconds, and hold all duels in IoU', () => {
    expect(duelScales([duel, short], duel).seconds.to).toBeGreaterThanOrEqual(60);
    const { seconds, iou } = duelScales([duel, short], short);
    expect(seconds.to).toBeLessThanOrEqual(3);
    expect(iou.from).toBe(0);
    expect(iou.to).toBeGreaterThanOrEqual(0.69);
  });
});
