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
