/** 754000 -> "12:34"; whole seconds, rounded down; below zero with a minus sign. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const sign = ms <= -1000 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of a countdown, rounded up: it shows 0:00 only when it is over. */
export const leftText = (ms: number): string => clockText(Math.ceil(ms / 1000) * 1000);

const halves = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** 1 -> "1 minute", 2.5 -> "2.5 minutes" */
export function minutesText(minutes: number): string {
  const rounded = Math.round(minutes * 2) / 2;
  return `${halves.format(rounded)} ${rounded === 1 ? 'minute' : 'minutes'}`;
}
