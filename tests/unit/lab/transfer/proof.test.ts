import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSteps, sayProof, type Step } from '../../../../src/lab/transfer/proof.ts';
import { stepEvent } from '../client/events.ts';

const before: Step[] = [stepEvent(1, 1, 0.9), stepEvent(1, 2, 0.8), stepEvent(2, 3, 0.7)];

describe('the proof of a resumed run', () => {
  it('says that every loss came out the same', () => {
    const proof = compareSteps(before, [stepEvent(2, 3, 0.7), stepEvent(2, 4, 0.6)]);
    expect(proof).toEqual({ trainedTwice: 1, equal: 1, firstDifference: null });
    expect(sayProof(proof)).toBe('1 step was trained twice; its loss is equal to the last bit.');
    expect(sayProof(compareSteps(before, before))).toBe(
      '3 steps were trained twice; all 3 losses are equal to the last bit.',
    );
  });

  it('names the first step that came out otherwise', () => {
    const proof = compareSteps(before, [stepEvent(1, 1, 0.9), stepEvent(1, 2, 0.8 + 2 ** -53)]);
    expect(proof).toMatchObject({ trainedTwice: 2, equal: 1 });
    expect(sayProof(proof)).toBe(
      '2 steps were trained twice; 1 of 2 losses are equal to the last bit. ' +
        'The first that differs is step 2 of epoch 1: 0.8 before, 0.8000000000000002 after.',
    );
  });

  it('claims nothing where no step was trained twice', () => {
    const later = [stepEvent(2, 4, 0.7)];
    expect(sayProof(compareSteps(before, later))).toContain('nothing to compare');
    expect(sayProof(compareSteps([], before))).toContain('nothing to compare');
  });

  it('does not take a step of another stage or phase for the same one', () => {
    const first = stepEvent(1, 1, 0.9);
    const after: Step[] = [
      { ...first, stage: 1 },
      { ...first, phase: 'unfrozen' },
    ];
    expect(compareSteps(before, after).trainedTwice).toBe(0);
  });

  it('finds any single changed loss, and no other', () => {
    const losses = fc.array(fc.double(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(losses, fc.nat(), fc.double(), (first, pick, other) => {
        const steps = first.map((loss, place) => stepEvent(1, place, loss));
        const changed = pick % steps.length;
        const again = steps.map((step, place) =>
          place === changed ? { ...step, loss: other } : step,
        );
        const same = Object.is(first[changed], other);
        const proof = compareSteps(steps, again);
        expect(proof.trainedTwice).toBe(steps.length);
        expect(proof.equal).toBe(steps.length - (same ? 0 : 1));
        expect(proof.firstDifference?.after.step).toBe(same ? undefined : changed);
      }),
    );
  });
});
