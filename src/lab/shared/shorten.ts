/**
 * Makes a recording small: fewer steps, fewer reports of progress, fewer digits. What is left is
 * told as it was; nothing is made up.
 */
import type { LabEvent } from '../protocol/events.ts';
import { RECORDING_FORMAT, RECORDING_VERSION, type Recording } from './recording.ts';

export type TimedEvent = readonly [milliseconds: number, event: LabEvent];

export interface RecordedRun extends Pick<Recording, 'recordedOn' | 'device' | 'settings'> {
  events: readonly TimedEvent[];
}

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

/** Whether an event stays: each nth step of an epoch, and the end of a piece of work. */
function stays(event: LabEvent, everyNthStep: number): boolean {
  if (event.type === 'step') return event.step % everyNthStep === 0;
  // Nothing is stored while recording.
  if (event.type === 'checkpoint') return false;
  // Weights are no picture.
  if (event.type === 'model') return false;
  return event.type !== 'progress' || event.done === event.of;
}

/** The events that stay, with as many digits as are shown. */
export const shortened = (
  events: readonly TimedEvent[],
  everyNthStep: number,
): [number, LabEvent][] =>
  events
    .filter(([, event]) => stays(event, everyNthStep))
    .map(([at, event]) => [Math.round(at), rounded(event) as LabEvent]);

function recordingWith(run: RecordedRun, everyNthStep: number): Recording {
  const { events, ...facts } = run;
  return {
    format: RECORDING_FORMAT,
    version: RECORDING_VERSION,
    ...facts,
    everyNthStep,
    events: shortened(events, everyNthStep),
  };
}

/** The recording with as many steps as `mostBytes` of JSON can hold. */
export function shorten(run: RecordedRun, mostBytes: number): Recording {
  for (let everyNthStep = 1; everyNthStep <= 1000; everyNthStep += 1) {
    const recording = recordingWith(run, everyNthStep);
    if (JSON.stringify(recording).length <= mostBytes) return recording;
  }
  throw new RangeError(
    `The recording does not fit into ${mostBytes} bytes even without its steps.`,
  );
}
