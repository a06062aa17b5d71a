/** A time of day as an input of type "time" gives it: "09:30". */
const TIME = /^(\d{2}):(\d{2})(?::\d{2})?$/;

/** The timestamp of a time of day on the day of `nowMs`, where the computer stands; null for no time. */
export function timeToday(text: string, nowMs: number): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (hours > 23 || minutes > 59) return null;
  return new Date(nowMs).setHours(hours, minutes, 0, 0);
}
