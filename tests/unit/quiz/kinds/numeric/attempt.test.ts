import { describe, expect, it } from 'vitest';
import { answersFile, readAnswersFile } from '../../../../../src/quiz/answers-file.ts';
import { feel, show, START, tryAgain } from '../../../../../src/quiz/attempt.ts';
import { another, numeric as kind, withAnswer } from '../../../../../src/quiz/kinds/numeric.ts';
import { variantIn } from '../../../../../src/quiz/kinds/numeric/selection.ts';
import { LAST_VARIANT, variantOf } from '../../../../../src/quiz/kinds/numeric/variant.ts';
import type { QuizState } from '../../../../../src/quiz/types.ts';
import { numeric } from './content.ts';
import { check, contentHash, recall, remember } from '../../by-kind.ts';

const memory = numeric('memory-by-hand');
const at = (state: QuizState) => variantOf(memory, variantIn(state.selection));
const answered = (state: QuizState, typed: string) =>
  check(memory, { ...state, selection: withAnswer(state.selection, typed) });
const summaryOf = (state: QuizState) => kind.summary(memory, state);
const firstNumberWords = (state: QuizState) => kind.firstAnswer(memory, state);
const sameAgain = (state: QuizState) => tryAgain(state, kind.again(state.selection));
const otherNumbers = (state: QuizState) => tryAgain(state, another(state.selection));

describe('an attempt at a number', () => {
  it('that cannot be read does not count', () => {
    for (const typed of ['', 'lots', '3.96', '3.96 pints', '<b>', '-3.96 GB']) {
      expect(answered(START, typed)).toMatchObject({ attempts: 0, status: 'open' });
    }
  });

  it('remembers the slip, and is solved by the right answer', () => {
    const slipped = answered(START, '3.3 GB');
    expect(slipped).toMatchObject({ status: 'answered', misconceptions: ['forgotten-overhead'] });
    expect(summaryOf(slipped)).toBe('Not yet. Read as 3.30\u202fGB.');
    const solved = answered(slipped, '3.96 GB');
    expect(solved).toMatchObject({
      status: 'solved',
      attempts: 2,
      solvedAtAttempt: 2,
      firstAnswer: { answer: '3.3 GB' },
      misconceptions: ['forgotten-overhead'],
    });
    expect(summaryOf(solved)).toBe('Solved at attempt 2. The worked solution stands below.');
    expect(firstNumberWords(solved)).toBe('Your first answer was: “3.3 GB”.');
    expect(answered(solved, '1 GB')).toMatchObject({ status: 'solved', attempts: 2 });
    expect(check(memory, solved)).toBe(solved);
  });

  it('keeps what was said of confidence with the first answer', () => {
    const sure = answered(feel(START, 'sure'), '3.3 GB');
    const later = answered(feel(sameAgain(sure), 'guessing'), '3.96 GB');
    expect(later).toMatchObject({ firstConfidence: 'sure', confidence: 'guessing' });
  });
});

describe('what is said of a number', () => {
  it('is that it is near, where it is', () => {
    const said = kind.feedback(memory, answered(START, '4 GB')).get('answer');
    expect(said).toMatchObject({ verdict: 'Nearly', outcome: 'missed' });
  });

  it('is the slip behind it with its passage, until the answer changes', () => {
    const slipped = answered(START, '3.3 GB');
    const said = kind.feedback(memory, slipped).get('answer');
    const slip = memory.slips.find(({ id }) => id === 'forgotten-overhead');
    expect(said).toMatchObject({ verdict: 'A usual slip', why: slip?.misconception });
    const changed = { ...slipped, selection: withAnswer(slipped.selection, '3.4 GB') };
    expect(kind.feedback(memory, changed).size).toBe(0);
    expect(summaryOf(changed)).toBe('');
  });

  it('tells why something is no attempt, also where nothing could keep it', () => {
    expect(kind.blank(memory, withAnswer({}, '<b>'))).toMatch(/“<b>” cannot be read/);
    expect(kind.blank(memory, withAnswer({}, '3.96'))).toMatch(/Write the unit after it/);
    expect(kind.blank(memory, withAnswer({}, '3.96 GB'))).toBe('');
  });
});

describe('another one', () => {
  it('has other numbers and keeps the first answer, hints and attempts', () => {
    const next = otherNumbers(answered({ ...START, hintsShown: 1 }, '3.3 GB'));
    expect(next).toMatchObject({
      status: 'open',
      selection: { variant: '1' },
      attempts: 1,
      hintsShown: 1,
      firstAnswer: { answer: '3.3 GB' },
    });
    expect(at(next).given).not.toEqual(variantOf(memory, 0).given);
    expect(firstNumberWords(show(next))).toMatch(/^Your first answer.*with other numbers\.$/);
    expect(sameAgain(answered(next, '1 GB')).selection).toEqual({ variant: '1' });
  });

  it('begins again after the last', () => {
    const last = { ...START, selection: { variant: String(LAST_VARIANT) } };
    expect(otherNumbers(last).selection).toEqual({});
  });
});

describe('a number that is saved', () => {
  const now = new Date('2026-05-04T12:00:00Z');
  const state = answered(otherNumbers(START), '3,3 GB');

  it('comes back from a file with its variant', () => {
    const read = readAnswersFile(answersFile(remember({}, memory, state, now), now));
    if (!read.ok) throw new Error(read.message);
    expect(recall(read.answers, memory)).toEqual({ state, changed: false });
  });

  it('loses what no answer can hold', () => {
    const odd = { ...state, selection: { answer: '<b>3</b>', variant: '99999', extra: 'x' } };
    expect(recall(remember({}, memory, odd, now), memory).state.selection).toEqual({});
  });

  it('has changed when the question, its values or its tolerance have', () => {
    const values = { ...memory.values, batchSize: { first: 24, of: [24] } };
    for (const change of [{ values }, { tolerance: 0.02 }, { question: 'Other?' }]) {
      expect(contentHash({ ...memory, ...change })).not.toBe(contentHash(memory));
    }
    expect(contentHash({ ...memory, hints: ['x'] })).toBe(contentHash(memory));
  });
});
