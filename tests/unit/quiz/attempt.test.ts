import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show, showHint, START, tryAgain } from '../../../src/quiz/attempt.ts';
import { isRevealed, type Challenge, type QuizState } from '../../../src/quiz/types.ts';
import { chosen, multiple, samples } from './samples.ts';
import { check, choose } from './by-kind.ts';

const choosing = (state: QuizState, ...ids: string[]) =>
  ids.reduce((now, id) => choose(multiple, now, id, 'chosen'), state);

describe('an attempt', () => {
  it('that is blank does not count', () => {
    expect(check(multiple, START)).toBe(START);
  });

  it('that is wrong leaves the question open to another', () => {
    const wrong = check(multiple, choosing(START, 'a', 'c'));
    expect(wrong).toMatchObject({ status: 'answered', attempts: 1, solvedAtAttempt: null });
    const right = check(multiple, choosing(choose(multiple, wrong, 'c', null), 'b'));
    expect(right).toMatchObject({ status: 'solved', attempts: 2, solvedAtAttempt: 2 });
  });

  it('keeps the first answer whatever follows', () => {
    const first = check(multiple, choosing(START, 'd'));
    const later = check(multiple, choosing(tryAgain(show(first)), 'a', 'b'));
    expect(later.firstAnswer).toEqual(chosen('d'));
  });

  it('once solved is not changed by another choice or check', () => {
    const solved = check(multiple, choosing(START, 'a', 'b'));
    expect(choose(multiple, solved, 'c', 'chosen')).toBe(solved);
    expect(check(multiple, solved)).toBe(solved);
    expect(show(solved)).toBe(solved);
  });
});

describe('Show me', () => {
  it('is another end than solving, and no attempt', () => {
    expect(show(START)).toMatchObject({ status: 'shown', attempts: 0, solvedAtAttempt: null });
  });

  it('takes away the claim to have solved it alone, and the first answer', () => {
    const after = check(multiple, choosing(tryAgain(show(START)), 'a', 'b'));
    expect(after).toMatchObject({ status: 'solved', solvedAtAttempt: null, firstAnswer: null });
  });
});

describe('Try again', () => {
  it('clears the choices and keeps the count of attempts and the hints', () => {
    const tried = showHint(multiple, check(multiple, choosing(START, 'c')));
    expect(tryAgain(tried)).toMatchObject({
      status: 'open',
      selection: {},
      checked: null,
      attempts: 1,
      hintsShown: 1,
    });
  });
});

it('shows hints one after another, and no more than there are', () => {
  const all = [1, 2, 3, 4].reduce((state) => showHint(multiple, state), START);
  expect(all.hintsShown).toBe(multiple.hints.length);
});

describe('any sequence of actions', () => {
  const action = fc.constantFrom('choose', 'check', 'show', 'again', 'hint');
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y', 'constructor');
  const places = fc.constantFrom('chosen', 'left', 'right', null);
  const steps = fc.array(fc.tuple(action, ids, places), { maxLength: 30 });

  function act(
    challenge: Challenge,
    state: QuizState,
    [name, id, place]: [string, string, string | null],
  ) {
    if (name === 'choose') return choose(challenge, state, id, place);
    if (name === 'check') return check(challenge, state);
    if (name === 'show') return show(state);
    return name === 'again' ? tryAgain(state) : showHint(challenge, state);
  }

  it('keeps the first answer, counts no attempt down, and reveals only by solving or showing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), steps, (challenge, sequence) => {
        let state = START;
        for (const step of sequence) {
          const next = act(challenge, state, step);
          expect(next.attempts).toBeGreaterThanOrEqual(state.attempts);
          if (state.firstAnswer !== null) expect(next.firstAnswer).toEqual(state.firstAnswer);
          if (isRevealed(next) && !isRevealed(state)) expect(['check', 'show']).toContain(step[0]);
          state = next;
        }
      }),
    );
  });
});
