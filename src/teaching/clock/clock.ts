/**
 * The clock of a class: timestamps only, so that a reload or a second window computes the same time.
 * All times are milliseconds; `…AtMs` are those of Date.now().
 */
export interface Clock {
  /** When the class began, or will begin; null before it is started. */
  readonly startedAtMs: number | null;
  /** Since when it is paused; null while it runs. */
  readonly pausedAtMs: number | null;
  /** All pauses that are over. */
  readonly pausedMs: number;
  /** When it was ended; null until then. */
  readonly endedAtMs: number | null;
}

export const STOPPED: Clock = {
  startedAtMs: null,
  pausedAtMs: null,
  pausedMs: 0,
  endedAtMs: null,
};

export const startClock = (startAtMs: number): Clock => ({ ...STOPPED, startedAtMs: startAtMs });

/** Time of the class without its pauses; negative before a start that is still to come. */
export function elapsedMs(clock: Clock, nowMs: number): number {
  const { startedAtMs, pausedAtMs, pausedMs, endedAtMs } = clock;
  if (startedAtMs === null) return 0;
  return (pausedAtMs ?? endedAtMs ?? nowMs) - startedAtMs - pausedMs;
}

export const isRunning = ({ startedAtMs, pausedAtMs, endedAtMs }: Clock): boolean =>
  startedAtMs !== null && pausedAtMs === null && endedAtMs === null;

export const pauseClock = (clock: Clock, nowMs: number): Clock =>
  isRunning(clock) ? { ...clock, pausedAtMs: nowMs } : clock;

export function resumeClock(clock: Clock, nowMs: number): Clock {
  if (clock.pausedAtMs === null || clock.endedAtMs !== null) return clock;
  const pausedMs = clock.pausedMs + Math.max(0, nowMs - clock.pausedAtMs);
  return { ...clock, pausedAtMs: null, pausedMs };
}

export const endClock = (clock: Clock, nowMs: number): Clock =>
  clock.startedAtMs === null || clock.endedAtMs !== null ? clock : { ...clock, endedAtMs: nowMs };

/** A time of day as an input of type "time" gives it: "09:30". */
const TIME = /^(\d{2}):(\d{2})(?::\d{2})?$/;

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;

/**
 * The timestamp of a time of day, where the computer stands, that is nearest to `nowMs`: shortly before
 * midnight, ten past twelve is tomorrow. Null for no time.
 */
export function timeNear(text: string, nowMs: number): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (hours > 23 || minutes > 59) return null;
  const today = new Date(nowMs).setHours(hours, minutes, 0, 0);
  const days = today - nowMs > HALF_A_DAY_MS ? -1 : nowMs - today > HALF_A_DAY_MS ? 1 : 0;
  // By the calendar, because a day has 23 or 25 hours when the clocks change.
  const date = new Date(today);
  return date.setDate(date.getDate() + days);
}
