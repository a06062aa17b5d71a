/** What the room is asked to do while a countdown runs. */
export const activities = ['think', 'discuss'] as const;
export type Activity = (typeof activities)[number];

/**
 * Time to think or to discuss. It is advice only: nothing is locked when it ends. It counts in the time
 * of the class (see clock.ts), so a pause of the class stops it as well.
 */
export interface Countdown {
  readonly activity: Activity;
  readonly totalMs: number;
  /** Used before it was last held. */
  readonly usedMs: number;
  /** Class time at which it went on; null while it is held. */
  readonly sinceMs: number | null;
}

export const startCountdown = (
  activity: Activity,
  totalMs: number,
  classMs: number,
): Countdown => ({ activity, totalMs, usedMs: 0, sinceMs: classMs });

const used = ({ usedMs, sinceMs }: Countdown, classMs: number): number =>
  usedMs + (sinceMs === null ? 0 : Math.max(0, classMs - sinceMs));

/** Never below 0. */
export const remainingMs = (countdown: Countdown, classMs: number): number =>
  Math.max(0, countdown.totalMs - used(countdown, classMs));

export const holdCountdown = (countdown: Countdown, classMs: number): Countdown => ({
  ...countdown,
  usedMs: used(countdown, classMs),
  sinceMs: null,
});

export const goOn = (countdown: Countdown, classMs: number): Countdown =>
  countdown.sinceMs === null ? { ...countdown, sinceMs: classMs } : countdown;

/** Also one that has run out goes on from zero, and not from its past. */
export function extendCountdown(countdown: Countdown, byMs: number, classMs: number): Countdown {
  const totalMs = Math.max(countdown.totalMs, used(countdown, classMs)) + byMs;
  return { ...countdown, totalMs };
}

/** Which part of a challenge's minutes goes to each activity; the rest is for counting and explaining. */
const shares: Readonly<Record<Activity, number>> = { think: 0.5, discuss: 0.3 };
const STEP_MS = 10_000;
const SHORTEST_MS = 20_000;

/** Time for an activity of a challenge, in whole tens of seconds. */
export function usualMs(activity: Activity, challengeMinutes: number): number {
  const exact = challengeMinutes * 60_000 * shares[activity];
  return Math.max(SHORTEST_MS, Math.round(exact / STEP_MS) * STEP_MS);
}
