import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, type Answers } from '../../../src/quiz/answers.ts';
import { START } from '../../../src/quiz/attempt.ts';
import type { Challenge, QuizState, Selection } from '../../../src/quiz/types.ts';
import { anyChallenge, anySelection, chosen, multiple, sort } from './samples.ts';
import { check, recall, remember } from './by-kind.ts';

const noon = new Date('2026-05-04T12:00:00Z');
const later = new Date('2026-05-04T13:00:00Z');
const answered = (challenge: Challenge, selection: Selection): QuizState =>
  check(challenge, { ...START, selection });

describe('an answer', () => {
  it('comes back as it was kept', () => {
    const state = answered(multiple, chosen('a', 'c'));
    const answers = remember({}, multiple, state, noon);
    expect(recall(answers, multiple)).toEqual({ state, changed: false });
    expect(answers['several']?.savedAt).toBe('2026-05-04T12:00:00.000Z');
  });

  it('comes back from storage as text too, whatever was chosen', () => {
    const both = anyChallenge.chain((c) => fc.tuple(fc.constant(c), anySelection(c)));
    fc.assert(
      fc.property(both, ([challenge, selection]) => {
        const text = JSON.stringify(remember({}, challenge, answered(challenge, selection), noon));
        const once = recall(JSON.parse(text) as Answers, challenge).state;
        const again = recall(remember({}, challenge, once, noon), challenge).state;
        expect(again).toEqual(once);
      }),
    );
  });

  it('to an earlier wording is set aside, and the change is said', () => {
    const answers = remember({}, multiple, answered(multiple, chosen('a')), noon);
    const reworded = { ...multiple, question: 'Which of these?' };
    expect(recall(answers, reworded)).toEqual({ state: START, changed: true });
  });

  it('is the start where none is kept', () => {
    expect(recall({}, multiple)).toEqual({ state: START, changed: false });
    expect(recall({}, { ...multiple, id: 'constructor' }).state).toBe(START);
  });

  it('never shows more hints than there are now', () => {
    const answers = remember({}, multiple, { ...START, hintsShown: 9 }, noon);
    expect(recall(answers, multiple).state.hintsShown).toBe(multiple.hints.length);
  });
});

describe('merging two sets of answers', () => {
  const wrong = answered(multiple, chosen('c'));
  const solved = answered(multiple, chosen('a', 'b'));

  it('loses no challenge', () => {
    const ours = remember({}, multiple, wrong, noon);
    const theirs = remember({}, sort, answered(sort, { x: 'left' }), noon);
    expect(Object.keys(merge(ours, theirs)).sort()).toEqual(['several', 'sorting']);
  });

  it('prefers the later answer', () => {
    const old = remember({}, multiple, wrong, noon);
    const newer = remember({}, multiple, answered(multiple, chosen('d')), later);
    expect(merge(old, newer)).toEqual(newer);
    expect(merge(newer, old)).toEqual(newer);
  });

  it('prefers a solved answer to a later one that is not', () => {
    const done = remember({}, multiple, solved, noon);
    const open = remember({}, multiple, wrong, later);
    expect(merge(done, open)).toEqual(done);
    expect(merge(open, done)).toEqual(done);
  });

  it('keeps ours where nothing decides, and changes neither', () => {
    const ours = remember({}, multiple, wrong, noon);
    const theirs = remember({}, multiple, answered(multiple, chosen('d')), noon);
    const before = JSON.stringify([ours, theirs]);
    expect(merge(ours, theirs)).toEqual(ours);
    expect(JSON.stringify([ours, theirs])).toBe(before);
  });
});
