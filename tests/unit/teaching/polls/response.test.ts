import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceOn, compareRounds } from '../../../../src/teaching/polls/response-words.ts';
import { respond } from '../../../../src/teaching/polls/response.ts';
import { spreadOf } from '../../../../src/teaching/polls/spread.ts';
import type { Poll, PollAnswer } from '../../../../src/teaching/polls/question.ts';

const letters = ['a', 'b', 'c', 'd'];
const poll: Poll = {
  id: 'only',
  ask: '',
  several: false,
  choicesLater: false,
  choices: letters.map((id) => ({ id, text: `Text ${id}.` })),
};
/** The first `right` letters are right. */
const answerWith = (right: number): PollAnswer => ({
  id: 'only',
  choices: letters.map((id, index) => ({
    id,
    right: index < right,
    why: `Why ${id}.`,
    misconception: index < right ? undefined : `Shows ${id}.`,
    reread: `/lessons/x/#passage-${id}`,
  })),
});
const counts = (hands: readonly number[]) =>
  Object.fromEntries(letters.map((id, index) => [id, hands[index] ?? 0]));
const one = (...hands: number[]) => respond(spreadOf(poll, counts(hands), 0), answerWith(1), false);
const many = (room: number, ...hands: number[]) =>
  respond(spreadOf({ ...poll, several: true }, counts(hands), room), answerWith(2), true);

describe('the spread', () => {
  it('has shares of those who voted', () => {
    const { voters, bars } = spreadOf(poll, counts([6, 3, 1, 0]), 0);
    expect(voters).toBe(10);
    expect(bars.map(({ share }) => share)).toEqual([0.6, 0.3, 0.1, 0]);
  });

  it('of several choices has shares of the room, or of the longest bar', () => {
    const several = { ...poll, several: true };
    expect(spreadOf(several, counts([6, 5, 1, 0]), 12).bars[0]?.share).toBe(0.5);
    expect(spreadOf(several, counts([6, 5, 1, 0]), 0).voters).toBe(6);
  });

  it('of nothing is nothing', () => {
    expect(spreadOf(poll, {}, 20).voters).toBe(0);
    expect(one(0, 0, 0, 0)).toBeNull();
  });
});

describe('the three responses', () => {
  it('most right, from more than half on', () => {
    expect(one(16, 2, 1, 1)).toMatchObject({ kind: 'most-right', rightShare: 0.8, rightHands: 16 });
    expect(one(11, 9, 0, 0)?.kind).toBe('most-right');
  });

  it('one misconception, when a wrong answer stands out', () => {
    expect(one(4, 14, 1, 1)).toMatchObject({
      kind: 'one-misconception',
      wrong: { id: 'b', hands: 14 },
    });
    expect(one(10, 10, 0, 0)?.kind).toBe('one-misconception');
    expect(one(8, 8, 2, 2)?.kind).toBe('one-misconception');
  });

  it('even spread, when nothing does', () => {
    expect(one(5, 5, 5, 5)?.kind).toBe('even-spread');
    expect(one(7, 7, 6, 0)?.kind).toBe('even-spread');
    expect(one(0, 8, 8, 4)?.kind).toBe('even-spread');
  });

  it('where several are right, every option must be judged rightly by most', () => {
    expect(many(20, 18, 15, 2, 1)?.kind).toBe('most-right');
    expect(many(20, 18, 17, 14, 1)).toMatchObject({
      kind: 'one-misconception',
      wrong: { id: 'c' },
    });
    expect(many(20, 9, 8, 9, 8)?.kind).toBe('even-spread');
    expect(many(20, 18, 17, 16, 15)?.kind).toBe('one-misconception');
    expect(many(20, 18, 6, 2, 1)).toMatchObject({ kind: 'even-spread', rightHands: 6 });
  });

  it('always is one of them, with numbers that fit together', () => {
    const hand = fc.nat(40);
    fc.assert(
      fc.property(hand, hand, hand, hand, fc.boolean(), (a, b, c, d, several) => {
        const response = several ? many(40, a, b, c, d) : one(a, b, c, d);
        if (a + b + c + d === 0) return expect(response).toBeNull();
        expect(response?.rightHands).toBeLessThanOrEqual(response?.voters ?? -1);
        expect(response?.rightShare).toBeGreaterThanOrEqual(0);
        if (response?.kind === 'one-misconception') expect(response.wrong).not.toBeNull();
      }),
    );
  });
});

describe('the words', () => {
  const advise = (...hands: number[]) => {
    const response = one(...hands);
    if (!response) throw new Error('nobody voted');
    return adviceOn(poll, answerWith(1), response);
  };

  it('explain and move on', () => {
    const said = advise(16, 2, 1, 1);
    expect(said.does).toMatch(/move on/);
    expect(said.because).toBe(
      '16 of 20 (80\u202f%) are right; “Text b” has 2 of 20 (10\u202f%), the most frequent wrong answer.',
    );
    expect(said.notes).toEqual([]);
    expect(said.reread).toBe('');
  });

  it('discuss first when few more than half are right, and name a frequent slip', () => {
    const { notes } = advise(12, 8, 0, 0);
    expect(notes.join(' ')).toMatch(/discuss and vote again/);
    expect(notes.join(' ')).toMatch(/“Text b” has 8 of 20.*Shows b\./);
  });

  it('name the misconception and its passage', () => {
    const said = advise(4, 14, 1, 1);
    expect(said.does).toContain('Shows b.');
    expect(said.reread).toBe('/lessons/x/#passage-b');
  });

  it('go back to where all were together', () => {
    expect(advise(5, 5, 5, 5).does).toContain('“passage a”');
    expect(advise(1, 1, 1, 1).notes.join(' ')).toMatch(/Only a few voted/);
  });

  it('compare two rounds', () => {
    const [first, second] = [one(9, 11, 0, 0), one(15, 5, 0, 0)];
    if (!first || !second) throw new Error('nobody voted');
    expect(compareRounds(first, second)).toBe(
      'After the discussion 15 of 20 (75\u202f%) are right, 30 points more; before, it was 9 of 20 (45\u202f%).',
    );
    expect(compareRounds(first, first)).toContain('as before');
    expect(compareRounds(second, first)).toContain('30 points fewer');
  });
});
