import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elapsedMs,
  endClock,
  isRunning,
  pauseClock,
  resumeClock,
  startClock,
  STOPPED,
  timeNear,
} from '../../../../src/teaching/clock/clock.ts';
import {
  extendCountdown,
  goOn,
  holdCountdown,
  remainingMs,
  startCountdown,
  usualMs,
} from '../../../../src/teaching/clock/countdown.ts';
import { clockText, leftText, minutesText } from '../../../../src/teaching/clock/words.ts';

describe('the clock of a class', () => {
  it('stands before the start and counts from it, also from one in the past or to come', () => {
    expect(elapsedMs(STOPPED, 5_000)).toBe(0);
    expect(isRunning(STOPPED)).toBe(false);
    expect(elapsedMs(startClock(1_000), 5_000)).toBe(4_000);
    expect(elapsedMs(startClock(9_000), 5_000)).toBe(-4_000);
  });

  it('does not count pauses, and stays where it was ended', () => {
    const paused = pauseClock(startClock(0), 10_000);
    expect(isRunning(paused)).toBe(false);
    expect(elapsedMs(paused, 50_000)).toBe(10_000);
    expect(pauseClock(paused, 20_000)).toBe(paused);
    const resumed = resumeClock(paused, 60_000);
    expect(elapsedMs(resumed, 61_000)).toBe(11_000);
    const ended = endClock(resumed, 70_000);
    expect(elapsedMs(ended, 1e9)).toBe(20_000);
    expect(resumeClock(ended, 80_000)).toBe(ended);
    expect(endClock(STOPPED, 1)).toBe(STOPPED);
  });

  it('ended in a pause, it shows the time of the pause', () => {
    const ended = endClock(pauseClock(startClock(0), 10_000), 99_000);
    expect(elapsedMs(ended, 200_000)).toBe(10_000);
  });

  it('counts the time between pauses, whatever the pauses are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e6)), { maxLength: 20 }), (turns) => {
        let clock = startClock(0);
        let now = 0;
        let running = 0;
        for (const [run, rest] of turns) {
          now += run;
          running += run;
          clock = pauseClock(clock, now);
          now += rest;
          clock = resumeClock(clock, now);
        }
        expect(elapsedMs(clock, now)).toBe(running);
      }),
    );
  });
});

describe('a countdown', () => {
  const started = startCountdown('think', 30_000, 100_000);

  it('runs down to zero and not further', () => {
    expect(remainingMs(started, 100_000)).toBe(30_000);
    expect(remainingMs(started, 112_000)).toBe(18_000);
    expect(remainingMs(started, 999_000)).toBe(0);
  });

  it('is held, goes on, and is extended', () => {
    const held = holdCountdown(started, 110_000);
    expect(remainingMs(held, 500_000)).toBe(20_000);
    const going = goOn(held, 500_000);
    expect(remainingMs(going, 505_000)).toBe(15_000);
    expect(goOn(going, 600_000)).toBe(going);
    expect(remainingMs(extendCountdown(going, 30_000, 505_000), 505_000)).toBe(45_000);
  });

  it('that has run out gets all of what is added', () => {
    const extended = extendCountdown(started, 30_000, 400_000);
    expect(remainingMs(extended, 400_000)).toBe(30_000);
  });

  it('has a usual length in tens of seconds', () => {
    expect(usualMs('think', 1)).toBe(30_000);
    expect(usualMs('think', 3)).toBe(90_000);
    expect(usualMs('discuss', 1)).toBe(20_000);
    expect(usualMs('discuss', 4)).toBe(70_000);
  });
});

describe('times in words', () => {
  it.each([
    [0, '0:00'],
    [754_999, '12:34'],
    [-61_000, '−1:01'],
    [3_600_000, '60:00'],
  ])('%i ms is %s', (ms, text) => expect(clockText(ms)).toBe(text));

  it('what is left is rounded up', () => {
    expect(leftText(1)).toBe('0:01');
    expect(leftText(0)).toBe('0:00');
  });

  it('minutes are halves', () => {
    expect(minutesText(1)).toBe('1 minute');
    expect(minutesText(2.4)).toBe('2.5 minutes');
    expect(minutesText(0.1)).toBe('0 minutes');
  });

  it('a time of day is the nearest one', () => {
    const noon = new Date(2026, 10, 25, 12, 0).getTime();
    expect(timeNear('09:30', noon)).toBe(new Date(2026, 10, 25, 9, 30).getTime());
    for (const text of ['', '24:00', '12:60', '9:30', 'now', '12:00:00x'])
      expect(timeNear(text, noon)).toBeNull();
    const late = new Date(2026, 10, 25, 23, 50).getTime();
    expect(timeNear('00:10', late)).toBe(new Date(2026, 10, 26, 0, 10).getTime());
    const early = new Date(2026, 10, 26, 0, 5).getTime();
    expect(timeNear('23:50', early)).toBe(new Date(2026, 10, 25, 23, 50).getTime());
  });
});
