import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/teaching/class/actions.ts';
import { parseClass } from '../../../../src/teaching/class/parse.ts';
import { reduce, spentOn } from '../../../../src/teaching/class/reduce.ts';
import { NEW_CLASS, type ClassState } from '../../../../src/teaching/class/state.ts';
import { remainingMs } from '../../../../src/teaching/clock/countdown.ts';
import { elapsedMs } from '../../../../src/teaching/clock/clock.ts';
import { schedule } from '../sample.ts';

/** Actions with the time at which each happens. */
const after = (...happened: [Action, number][]): ClassState =>
  happened.reduce((state, [action, now]) => reduce(schedule, state, action, now), NEW_CLASS);
const at = { challenge: 'c', poll: 'only' };

describe('a class', () => {
  it('gives each step its time, without pauses', () => {
    const state = after(
      [{ type: 'start', atMs: 0 }, 0],
      [{ type: 'turn', direction: 1 }, 60_000],
      [{ type: 'pause' }, 70_000],
      [{ type: 'resume' }, 170_000],
      [{ type: 'turn', direction: -1 }, 180_000],
      [{ type: 'end' }, 200_000],
    );
    expect(state.step).toBe('a');
    expect(state.spentMs).toEqual({ a: 80_000, b: 20_000 });
    expect(spentOn(state, 'a', 'a', 999_000)).toBe(80_000);
  });

  it('gives the first step the time since a start in the past', () => {
    const state = after(
      [{ type: 'start', atMs: -120_000 }, 0],
      [{ type: 'turn', direction: 1 }, 0],
    );
    expect(state.spentMs).toEqual({ a: 120_000 });
  });

  it('raises its revision with every change and with nothing else', () => {
    const state = after([{ type: 'start', atMs: 0 }, 0]);
    expect(state.revision).toBe(1);
    expect(reduce(schedule, state, { type: 'turn', direction: -1 }, 5)).toBe(state);
    expect(reduce(schedule, state, { type: 'go', step: 'nowhere' }, 5)).toBe(state);
    expect(reduce(schedule, state, { type: 'clear' }, 5).revision).toBe(2);
  });

  it('starts anew with its length and what was left out, and without votes', () => {
    const state = after(
      [{ type: 'length', minutes: 45 }, 0],
      [{ type: 'skip', steps: ['b'] }, 0],
      [{ type: 'count', ...at, choice: 'x', hands: 3 }, 0],
      [{ type: 'start', atMs: 0 }, 0],
    );
    expect(state).toMatchObject({ planMinutes: 45, skipped: ['b'], challenges: {} });
  });

  it('leaves steps out and takes them in, but never loses the current one', () => {
    const out = after([{ type: 'go', step: 'a' }, 0], [{ type: 'skip', steps: ['a', 'b'] }, 0]);
    expect(out.skipped).toEqual(['b']);
    const back = reduce(schedule, out, { type: 'take-in', steps: ['b', 'f'] }, 0);
    expect(back).toMatchObject({ skipped: [], added: ['f'] });
    expect(reduce(schedule, back, { type: 'skip', steps: ['f'] }, 0)).toMatchObject({
      added: [],
      skipped: [],
    });
  });

  it('a countdown stops with the class and leaves with the step', () => {
    const state = after(
      [{ type: 'start', atMs: 0 }, 0],
      [{ type: 'count-down', activity: 'think', totalMs: 30_000 }, 10_000],
      [{ type: 'pause' }, 20_000],
    );
    const left = ({ countdown, clock }: ClassState, now: number) =>
      countdown && remainingMs(countdown, elapsedMs(clock, now));
    expect(left(state, 500_000)).toBe(20_000);
    expect(reduce(schedule, state, { type: 'go', step: 'e' }, 500_000).countdown).toBeNull();
    const long = reduce(schedule, state, { type: 'extend', byMs: 2 * 3_600_000 }, 500_000);
    expect(long).toBe(state);
  });

  it('counts two rounds apart and hides the spread while the second is counted', () => {
    const state = after(
      [{ type: 'count', ...at, choice: 'x', hands: 3 }, 0],
      [{ type: 'show-spread', ...at }, 0],
      [{ type: 'vote-again', ...at }, 0],
      [{ type: 'count', ...at, choice: 'x', hands: 5 }, 0],
      [{ type: 'count', ...at, choice: 'y', hands: -2 }, 0],
      [{ type: 'count', ...at, choice: 'z', hands: 1e9 }, 0],
    );
    expect(state.challenges['c']?.polls['only']).toMatchObject({
      round: 2,
      shown: 0,
      first: { x: 3 },
      second: { x: 5, y: 0, z: 999 },
    });
  });

  it('reveals one choice after the other, and then all', () => {
    const state = after(
      [{ type: 'reveal', ...at, choices: ['x'] }, 0],
      [{ type: 'reveal', ...at, choices: ['x', 'y'] }, 0],
    );
    expect(state.challenges['c']).toMatchObject({ solved: false });
    expect(state.challenges['c']?.polls['only']?.revealed).toEqual(['x', 'y']);
    const solved = reduce(schedule, state, { type: 'solve', ...at, choices: ['z'] }, 0);
    expect(solved.challenges['c']).toMatchObject({ solved: true });
  });

  it('the whole of a question has no votes of its own', () => {
    const state = after([{ type: 'solve', challenge: 'c', poll: '', choices: [] }, 0]);
    expect(state.challenges['c']).toEqual({ poll: '', polls: {}, solved: true });
  });
});

describe('a class that was stored or sent', () => {
  const full = after(
    [{ type: 'start', atMs: 0 }, 0],
    [{ type: 'count-down', activity: 'discuss', totalMs: 1 }, 0],
    [{ type: 'count', ...at, choice: '__proto__', hands: 3 }, 0],
    [{ type: 'widget', widget: 'memory-explorer', search: '?M=64' }, 0],
  );

  it('comes back as it was', () => {
    expect(parseClass(JSON.parse(JSON.stringify(full)))).toEqual(full);
    expect(parseClass(NEW_CLASS)).toEqual(NEW_CLASS);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['an older shape', { revision: 1 }],
    ['a revision that no window could pass', { ...full, revision: 1e300 }],
    ['a clock without numbers', { ...full, clock: { ...full.clock, pausedMs: 'long' } }],
    ['another length', { ...full, planMinutes: 37 }],
    ['hands below zero', { ...full, room: -1 }],
    ['an unknown activity', { ...full, countdown: { ...full.countdown, activity: 'sing' } }],
    [
      'a round too many',
      { ...full, challenges: { c: { poll: '', polls: { p: { round: 3 } }, solved: false } } },
    ],
  ])('is refused when it is %s', (_name, value) => expect(parseClass(value)).toBeNull());
});
