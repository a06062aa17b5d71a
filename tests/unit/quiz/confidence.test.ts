import { expect, it } from 'vitest';
import { feel, show, START, tryAgain } from '../../../src/quiz/attempt.ts';
import { guardAnswers } from '../../../src/quiz/answers-guard.ts';
import { withConfidence } from '../../../src/quiz/summary.ts';
import type { QuizState } from '../../../src/quiz/types.ts';
import { chosen, multiple } from './samples.ts';
import { check, remember } from './by-kind.ts';

const checked = (state: QuizState, ...ids: string[]) =>
  check(multiple, { ...state, selection: chosen(...ids) });

it('adds to the sentence about the first attempt, and about no later one', () => {
  const sure = checked(feel(START, 'sure'), 'c');
  expect(withConfidence('Not yet.', sure)).toMatch(/^Not yet\. You were sure, so/);
  expect(withConfidence('Solved.', checked(feel(START, 'sure'), 'a', 'b'))).toMatch(
    /were right\.$/,
  );
  expect(withConfidence('Solved.', checked(feel(START, 'guessing'), 'a', 'b'))).toMatch(/guessing/);
  expect(withConfidence('Not yet.', checked(sure, 'd'))).toBe('Not yet.');
  expect(withConfidence('Not yet.', checked(START, 'c'))).toBe('Not yet.');
});

it('is asked anew for every attempt, and not once the key is on screen', () => {
  expect(tryAgain(feel(START, 'sure')).confidence).toBeNull();
  const shown = show(START);
  expect(feel(shown, 'sure')).toBe(shown);
});

it('is missing in answers of an earlier version, which stay valid', () => {
  const saved = remember({}, multiple, checked(START, 'c'));
  const old = structuredClone(saved) as Record<string, { state: Partial<QuizState> }>;
  for (const field of ['confidence', 'firstConfidence', 'misconceptions'] as const) {
    delete old['several']?.state[field];
  }
  const guarded = guardAnswers(old);
  expect(guarded).toMatchObject({
    ok: true,
    answers: {
      several: { state: { confidence: null, firstConfidence: null, misconceptions: [] } },
    },
  });
});

it.each([
  { confidence: 'certain' },
  { firstConfidence: 1 },
  { misconceptions: 'c' },
  { misconceptions: ['<b>'] },
  { misconceptions: ['a/b/c'] },
])('is refused where a file holds %j', (change) => {
  const saved = remember({}, multiple, { ...START, ...change } as unknown as QuizState);
  expect(guardAnswers(saved).ok).toBe(false);
});
