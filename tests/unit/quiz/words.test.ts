import { describe, expect, it } from 'vitest';
import { show, START, tryAgain } from '../../../src/quiz/attempt.ts';
import { kindOf } from '../../../src/quiz/kinds/index.ts';
import { notCounted, passageName, statusLabel } from '../../../src/quiz/summary.ts';
import type { Challenge, Selection } from '../../../src/quiz/types.ts';
import { chosen, multiple, single, sort } from './samples.ts';
import { check, firstAnswerWords, instruction, summary } from './by-kind.ts';

const answered = (challenge: Challenge, selection: Selection) =>
  check(challenge, { ...START, selection });

describe('summary', () => {
  it('is empty before the first attempt', () => {
    expect(summary(multiple, START)).toBe('');
  });

  it('counts right, wrong and missed without naming them', () => {
    expect(summary(multiple, answered(multiple, chosen('a', 'c')))).toBe(
      'Not yet: 1 choice is right, 1 is not, 1 more to find.',
    );
    expect(summary(sort, answered(sort, { x: 'left' }))).toBe(
      'Not yet: 1 choice is right, 2 more to place.',
    );
    expect(summary(single, answered(single, chosen('a')))).toMatch(/^Not yet\. /);
  });

  it('says which attempt solved it', () => {
    expect(summary(single, answered(single, chosen('b')))).toMatch(/^Solved at attempt 1\. /);
  });

  it('claims no attempt when the answer had been shown before', () => {
    const state = check(single, { ...tryAgain(show(START)), selection: chosen('b') });
    expect(summary(single, state)).toMatch(/^Solved\. /);
    expect(statusLabel(state)).toBe('Shown, solved');
  });
});

it('labels open, solved and shown', () => {
  expect(statusLabel(START)).toBe('Open');
  expect(statusLabel(answered(single, chosen('a')))).toBe('Open');
  expect(statusLabel(answered(single, chosen('b')))).toBe('Solved');
  expect(statusLabel(show(START))).toBe('Shown');
});

const blankMessage = (challenge: Challenge) => notCounted(kindOf(challenge).blank(challenge, {}));

it('says that a blank answer is no attempt, and what to do', () => {
  expect(blankMessage(multiple)).toBe(
    'Choose one answer at least, then check. This did not count as an attempt.',
  );
  expect(blankMessage(sort)).toMatch(/^Place one item at least/);
});

it('says how many may be chosen', () => {
  expect([multiple, single, sort].map(instruction)).toEqual([
    'Choose all that apply.',
    'Choose one.',
    'Choose one for each line.',
  ]);
});

describe('the first answer', () => {
  it('is told once the key is on screen', () => {
    const wrong = answered(multiple, chosen('a', 'c'));
    expect(firstAnswerWords(multiple, wrong)).toBe('');
    expect(firstAnswerWords(multiple, show(wrong))).toBe(
      'Your first answer: 1 right, 1 wrong, 1 missed.',
    );
    expect(firstAnswerWords(single, show(answered(single, chosen('c'))))).toBe(
      'Your first answer was: “C”',
    );
  });

  it('goes without saying where it solved the challenge, or was never given', () => {
    expect(firstAnswerWords(single, answered(single, chosen('b')))).toBe('');
    expect(firstAnswerWords(sort, show(START))).toBe('');
  });
});

it('makes a name of a passage', () => {
  expect(passageName('/lessons/analysis/#memory-equation')).toBe('memory equation');
});
