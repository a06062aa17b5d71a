/**
 * Makes a recording small: fewer steps, fewer reports of progress, fewer digits. What is left is
 * told as it was; nothing is made up.
 */

export type TimedEvent<Event> = readonly [milliseconds: number, event: Event];

/** Digits that a curve, a time or a score needs; corners of boxes are shown on pictures of 48 pixels. */
const DIGITS = 4;
const BOX_DECIMALS = 3;

function rounded(value: unknown, name?: string): unknown {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  }
  if (name === 'gallery') {
    return (value as number[][]).map((box) =>
      box.map((side) => Number(side.toFixed(BOX_DECIMALS))),
    );
  }
  if (Array.isArray(value)) return value.map((each) => rounded(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each, key)]));
}

/** What decides whether an event stays. */
interface Recordable {
  readonly type: string;
  readonly step?: number;
  readonly done?: number;
  readonly of?: number;
}

/** Whether an event stays: each nth step of an epoch, and the end of a piece of work. */
function stays(event: Recordable, everyNthStep: number): boolean {
  if (event.type === 'step') return (event.step ?? 0) % everyNthStep === 0;
  // Nothing is stored while recording.
  if (event.type === 'checkpoint') return false;
  // Weights are no picture.
  if (event.type === 'model') return false;
  return event.type !== 'progress' || event.done === event.of;
}

/** The events that stay, with as many digits as are shown. */
export const shortened = <Event extends Recordable>(
  events: readonly TimedEvent<Event>[],
  everyNthStep: number,
): [number, Event][] =>
  events
    .filter(([, event]) => stays(event, everyNthStep))
    .map(([at, event]) => [Math.round(at), rounded(event) as Event]);
