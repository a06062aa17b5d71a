import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playRecording } from '../../../../src/lab/client/play.ts';
import type { LabEvent } from '../../../../src/lab/protocol/events.ts';
import type { LabRecording } from '../../../../src/lab/transfer/recording.ts';
import { collector, doneEvent, epochEvent, settings, startEvent, stepEvent } from './events.ts';

const recordingOf = (events: [number, LabEvent][]): LabRecording => ({
  format: 'joulebook-recording',
  version: 1,
  recordedOn: '2026-11-25',
  device: 'a test',
  settings,
  everyNthStep: 1,
  events,
});

const recording = recordingOf([
  [0, startEvent()],
  [1000, stepEvent(1, 1, 0.9)],
  [2000, stepEvent(1, 2, 0.8)],
  [3000, epochEvent(1, 2)],
  [4000, doneEvent],
]);

function play(of = recording, speed?: number) {
  const playback = playRecording<LabEvent>(of, speed);
  const { events, listen } = collector();
  playback.subscribe(listen);
  return { playback, types: () => events.map(({ type }) => type), events };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a recorded run', () => {
  it('tells its events at their times', () => {
    const { types } = play();
    expect(types()).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(types()).toEqual(['start']);
    vi.advanceTimersByTime(1999);
    expect(types()).toEqual(['start', 'step']);
    vi.advanceTimersByTime(2001);
    expect(types()).toEqual(['start', 'step', 'step', 'epoch', 'done']);
  });

  it('runs faster on request, also in the middle', () => {
    const { playback, types } = play(recording, 10);
    vi.advanceTimersByTime(100);
    expect(types()).toEqual(['start', 'step']);
    playback.setSpeed(100);
    vi.advanceTimersByTime(30);
    expect(types()).toEqual(['start', 'step', 'step', 'epoch', 'done']);
  });

  it('shows the end at once at infinite speed', () => {
    const { events } = play(recording, Infinity);
    vi.advanceTimersByTime(0);
    expect(events).toEqual(recording.events.map(([, event]) => event));
  });

  it('pauses and goes on from where it stood', () => {
    const { playback, types } = play();
    vi.advanceTimersByTime(1500);
    playback.command('pause');
    playback.command('pause');
    vi.advanceTimersByTime(60_000);
    expect(types()).toEqual(['start', 'step', 'paused']);
    playback.command('continue');
    playback.command('continue');
    vi.advanceTimersByTime(499);
    expect(types()).toEqual(['start', 'step', 'paused', 'continued']);
    vi.advanceTimersByTime(1);
    expect(types().at(-1)).toBe('step');
  });

  it('shows one step and pauses again', () => {
    const { playback, types } = play();
    vi.advanceTimersByTime(0);
    playback.command('pause');
    playback.command('step');
    vi.advanceTimersByTime(0);
    expect(types()).toEqual(['start', 'paused', 'step', 'paused']);
    vi.advanceTimersByTime(60_000);
    expect(types()).toHaveLength(4);
  });

  it('stops as a live run does', () => {
    const { playback, events } = play();
    vi.advanceTimersByTime(3500);
    playback.command('stop');
    playback.command('continue');
    vi.advanceTimersByTime(60_000);
    expect(events.at(-1)).toEqual({
      type: 'done',
      reason: 'stopped',
      trainingMilliseconds: 20,
      wallMilliseconds: 3500,
    });
    expect(events.filter(({ type }) => type === 'done')).toHaveLength(1);
  });

  it('tells every event once and in order, however it is paused and sped up', () => {
    const times = fc.array(fc.nat(500), { minLength: 1, maxLength: 20 });
    const actions = fc.array(
      fc.oneof(
        fc.constantFrom('pause', 'continue', 'step'),
        fc.constantFrom(0.5, 1, 3, Infinity),
        fc.nat(400).map((wait) => ({ wait })),
      ),
    );
    fc.assert(
      fc.property(times, actions, (gaps, does) => {
        let at = 0;
        const events = gaps.map((gap, step): [number, LabEvent] => [
          (at += gap),
          stepEvent(1, step, 0.5),
        ]);
        const { playback, events: heard } = play(recordingOf(events));
        for (const action of does) {
          if (typeof action === 'string') playback.command(action);
          else if (typeof action === 'number') playback.setSpeed(action);
          else vi.advanceTimersByTime(action.wait);
        }
        playback.setSpeed(1);
        playback.command('continue');
        vi.advanceTimersByTime(20 * 500 * 2);
        // A single step that was asked for last leaves the playback paused.
        playback.command('continue');
        vi.advanceTimersByTime(20 * 500 * 2);
        const told = heard.filter(({ type }) => type === 'step');
        expect(told).toEqual(events.map(([, event]) => event));
      }),
    );
  });
});
