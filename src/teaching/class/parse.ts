import { isRecord } from '../../kit/is-record.ts';
import { classLengths } from '../../data/course/class-lengths.ts';
import { activities, type Countdown } from '../clock/countdown.ts';
import type { Clock } from '../clock/clock.ts';
import type { Counts } from '../polls/question.ts';
import { MOST_HANDS } from './limits.ts';
import type { ChallengeRun, ClassState, PollRun } from './state.ts';

/** A value from storage or from another window, of which nothing is known. */
type Loose = Readonly<Record<string, unknown>>;

class NotAClass extends Error {}

function wrong(): never {
  throw new NotAClass();
}

const record = (value: unknown): Loose => (isRecord(value) ? value : wrong());
const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong();
const orNull = <T>(read: (value: unknown) => T, value: unknown): T | null =>
  value === null ? null : read(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : wrong());
const truth = (value: unknown): boolean => (typeof value === 'boolean' ? value : wrong());
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : wrong());
const oneOf = <T>(allowed: readonly T[], value: unknown): T =>
  allowed.includes(value as T) ? (value as T) : wrong();

/** Each value of a record, under a key of its own: never `__proto__`. */
const each = <T>(value: unknown, read: (value: unknown) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record(value)).map(([key, inside]) => [key, read(inside)]));

const hands = (value: unknown): number => {
  const count = number(value);
  return Number.isInteger(count) && count >= 0 && count <= MOST_HANDS ? count : wrong();
};
/** Above this, adding 1 would change nothing, and no window would follow any more. */
const revision = (value: unknown): number => {
  const at = number(value);
  return Number.isSafeInteger(at) && at >= 0 && at < 2 ** 50 ? at : wrong();
};
const counts = (value: unknown): Counts => each(value, hands);

function clock(value: unknown): Clock {
  const { startedAtMs, pausedAtMs, pausedMs, endedAtMs } = record(value);
  return {
    startedAtMs: orNull(number, startedAtMs),
    pausedAtMs: orNull(number, pausedAtMs),
    pausedMs: number(pausedMs),
    endedAtMs: orNull(number, endedAtMs),
  };
}

function countdown(value: unknown): Countdown {
  const { activity, totalMs, usedMs, sinceMs } = record(value);
  return {
    activity: oneOf(activities, activity),
    totalMs: number(totalMs),
    usedMs: number(usedMs),
    sinceMs: orNull(number, sinceMs),
  };
}

function poll(value: unknown): PollRun {
  const { round, open, shown, first, second, revealed } = record(value);
  return {
    round: oneOf([1, 2] as const, round),
    open: truth(open),
    shown: oneOf([0, 1, 2] as const, shown),
    first: counts(first),
    second: counts(second),
    revealed: texts(revealed),
  };
}

function challenge(value: unknown): ChallengeRun {
  const run = record(value);
  return {
    poll: text(run['poll']),
    polls: each(run['polls'], poll),
    solved: truth(run['solved']),
  };
}

function read(value: unknown): ClassState {
  const state = record(value);
  return {
    revision: revision(state['revision']),
    planMinutes: oneOf(classLengths, state['planMinutes']),
    clock: clock(state['clock']),
    step: text(state['step']),
    enteredMs: number(state['enteredMs']),
    spentMs: each(state['spentMs'], number),
    skipped: texts(state['skipped']),
    added: texts(state['added']),
    black: truth(state['black']),
    countdown: orNull(countdown, state['countdown']),
    challenges: each(state['challenges'], challenge),
    widgets: each(state['widgets'], text),
    room: hands(state['room']),
  };
}

/** The class in a value that was stored or sent, or null where it is not one. */
export function parseClass(value: unknown): ClassState | null {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof NotAClass) return null;
    throw error;
  }
}
