import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../../../../src/lab/protocol/events.ts';
import {
  judge,
  questions,
  rangeOf,
  readPredictions,
  type Question,
} from '../../../../../src/lab/transfer/view/predictions.ts';
import { learn, noFacts } from '../../../../../src/lab/transfer/view/run-facts.ts';

const stageEnd = (
  phase: 'frozen' | 'unfrozen',
  stage: number,
  ranEpochs: number,
  trainingMilliseconds: number,
): LabEvent => ({
  type: 'stage-end',
  phase,
  stage,
  bestEpoch: 1,
  ranEpochs,
  plannedEpochs: 20,
  reason: 'early-stop',
  trainingMilliseconds,
});
const score = (phase: 'frozen' | 'unfrozen', known: number, unknown: number): LabEvent => ({
  type: 'score',
  phase,
  validation: { iou: known, shareAboveHalf: 0.8, scenes: 1000 },
  newArtist: { iou: unknown, shareAboveHalf: 0.7, scenes: 1000 },
});
const facts = [
  stageEnd('frozen', 0, 14, 2800),
  score('frozen', 0.66, 0.6),
  stageEnd('unfrozen', 0, 6, 3000),
  stageEnd('unfrozen', 1, 10, 24_000),
  score('unfrozen', 0.69, 0.63),
].reduce(learn, noFacts);

const question = (id: string): Question => {
  const found = questions.find((each) => each.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
};

describe('facts of a run', () => {
  it('are forgotten when another run starts', () => {
    const start = { type: 'start' } as LabEvent;
    expect(learn(facts, start)).toEqual(noFacts);
  });

  it('do not change with events that add none', () => {
    expect(learn(facts, { type: 'paused' })).toBe(facts);
  });
});

describe('predictions', () => {
  it.each([
    ['frozen-epochs', 'tens', 'It ran 14 epochs, so 86 of 100 were not run. You predicted that.'],
    ['epoch-time', 'twice', 'An epoch took 12 times as long. You predicted “1.5 to 3 times”.'],
    ['unfreezing-gain', 'little', 'It added 0.03. You predicted that.'],
    [
      'new-artist',
      'same',
      'The IoU is 0.06 lower than on artists that it knows. You predicted “about the same (within 0.02)”.',
    ],
  ])('%s is answered by the run', (id, predicted, text) => {
    expect(judge(question(id), predicted, facts)?.text).toBe(text);
  });

  it('wait until the run has shown the answer', () => {
    for (const each of questions) expect(judge(each, undefined, noFacts)).toBeUndefined();
  });

  it('are told apart from no prediction', () => {
    const verdict = judge(question('frozen-epochs'), undefined, facts);
    expect(verdict).toMatchObject({ right: false });
    expect(verdict?.text).toContain('You made no prediction.');
  });

  it('have a range for every value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.double({ noNaN: true }), (each, value) => {
        expect(each.ranges).toContain(rangeOf(each, value));
      }),
    );
  });

  it('are read back from storage without what is not ours', () => {
    expect(readPredictions({ 'new-artist': 'same', 'epoch-time': 'soon', other: 1 })).toEqual({
      'new-artist': 'same',
    });
    expect(readPredictions(['few'])).toBeNull();
    fc.assert(fc.property(fc.anything(), (value) => void readPredictions(value)));
  });
});
