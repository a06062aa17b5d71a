import { describe, expect, it } from 'vitest';
import { adviceSentence, adviseOn } from '../../../src/teaching/clock/advice.ts';
import { paceSentence, paceOf, type Pace } from '../../../src/teaching/clock/pace.ts';
import { neighbour, planned, type Choices } from '../../../src/teaching/schedule/plan.ts';
import { schedule } from './sample.ts';

const plain: Choices = { planMinutes: 30, skipped: [], added: [] };
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

const paceAt = (current: string, elapsedMinutes: number, spentMinutes: number, choices = plain) =>
  paceOf({
    steps: planned(schedule, choices, current),
    current,
    elapsedMinutes,
    spentMinutes,
    classMinutes: choices.planMinutes,
  });
const late = (lateMinutes: number): Pace => ({
  kind: lateMinutes > 0 ? 'behind' : 'ahead',
  lateMinutes,
  endsAtMinutes: 30 + lateMinutes,
});

describe('the plan', () => {
  it('holds the steps of its length, what was taken in, and not what was left out', () => {
    expect(ids(planned(schedule, plain))).toEqual(['a', 'b', 'd', 'e']);
    expect(ids(planned(schedule, { ...plain, planMinutes: 45 }))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(ids(planned(schedule, { ...plain, skipped: ['b'], added: ['f'] }))).toEqual([
      'a',
      'd',
      'e',
      'f',
    ]);
  });

  it('keeps the current step and goes on from it', () => {
    expect(neighbour(schedule, plain, 'c', 1)?.id).toBe('d');
    expect(neighbour(schedule, plain, 'c', -1)?.id).toBe('b');
    expect(neighbour(schedule, plain, 'a', -1)).toBeUndefined();
    expect(neighbour(schedule, plain, 'e', 1)).toBeUndefined();
  });
});

describe('the pace', () => {
  it('is on track when what is left fits, within a minute', () => {
    expect(paceAt('a', 0, 0)).toEqual({ kind: 'on-track', endsAtMinutes: 30, lateMinutes: 0 });
    expect(paceAt('b', 11, 0).kind).toBe('on-track');
    expect(paceAt('b', 11.1, 0).kind).toBe('behind');
    expect(paceAt('b', 8.9, 0).kind).toBe('ahead');
  });

  it('counts a step that overruns as over, and not as negative', () => {
    expect(paceAt('a', 14, 14)).toMatchObject({ kind: 'behind', lateMinutes: 4 });
    expect(paceAt('a', 5, 5)).toMatchObject({ kind: 'on-track', lateMinutes: 0 });
  });

  it('gets better when a step is left out', () => {
    expect(paceAt('a', 14, 14, { ...plain, skipped: ['b'] }).lateMinutes).toBe(-1);
  });
});

describe('the advice', () => {
  const skip = (minutes: number, from = 'a') =>
    ids(adviseOn(schedule, plain, from, late(minutes)).skip);

  it('leaves out the smallest optional step that is enough', () => {
    expect(skip(2)).toEqual(['d']);
    expect(skip(4)).toEqual(['b']);
  });

  it('leaves out several where one is not enough, in teaching order, and says what stays late', () => {
    expect(skip(7)).toEqual(['b', 'd']);
    expect(adviseOn(schedule, plain, 'a', late(7)).stillLateMinutes).toBe(0);
    expect(adviseOn(schedule, plain, 'a', late(10)).stillLateMinutes).toBe(2);
  });

  it('never speaks of steps that are over, required, or left out already', () => {
    expect(skip(4, 'b')).toEqual(['d']);
    expect(skip(4, 'e')).toEqual([]);
    expect(ids(adviseOn(schedule, { ...plain, skipped: ['b'] }, 'a', late(4)).skip)).toEqual(['d']);
  });

  it('offers what there is time for', () => {
    expect(ids(adviseOn(schedule, plain, 'a', late(-5)).add)).toEqual(['f']);
    expect(ids(adviseOn(schedule, plain, 'a', late(-15)).add)).toEqual(['c']);
    expect(ids(adviseOn(schedule, plain, 'a', late(-19)).add)).toEqual(['c', 'f']);
    expect(ids(adviseOn(schedule, plain, 'a', late(-2)).add)).toEqual([]);
  });

  it('says so in words', () => {
    expect(paceSentence(late(2))).toBe(
      '2 minutes behind: at this pace the class ends after 32 minutes.',
    );
    expect(paceSentence(paceAt('a', 0, 0))).toMatch(/^On track/);
    const say = (minutes: number, from = 'a') => {
      const pace = late(minutes);
      return adviceSentence(pace, adviseOn(schedule, plain, from, pace));
    };
    expect(say(2)).toBe('Leave out “D” (3 minutes).');
    expect(say(10)).toMatch(
      /^Leave out “B” \(5 minutes\) and “D” \(3 minutes\)\. That still leaves you 2 minutes late/,
    );
    expect(say(4, 'e')).toMatch(/^Nothing optional is left/);
    expect(say(-5)).toBe('There is time for “F” (4 minutes).');
    expect(say(-2)).toBe('2 minutes are left for questions.');
  });
});
