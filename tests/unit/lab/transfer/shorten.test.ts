import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../../../src/lab/protocol/events.ts';
import type { TimedEvent } from '../../../../src/lab/shared/shorten.ts';
import { labRecording, shorten } from '../../../../src/lab/transfer/recording.ts';
import {
  checkpointEvent,
  doneEvent,
  epochEvent,
  settings,
  startEvent,
  stepEvent,
} from '../client/events.ts';

const events: TimedEvent<LabEvent>[] = [
  [0.2, startEvent()],
  [1.6, { type: 'progress', task: 'scenes', done: 32, of: 64 }],
  [2.7, { type: 'progress', task: 'scenes', done: 64, of: 64 }],
  ...Array.from({ length: 100 }, (_, index): TimedEvent<LabEvent> => [
    10 + index,
    stepEvent(1, index + 1, 1 / (index + 3)),
  ]),
  [120, { ...epochEvent(1, 100), gallery: [[0.123456, 0.2, 0.6, 0.7]] }],
  [130, checkpointEvent(1)],
  [140, doneEvent],
];
const run = { recordedOn: '2026-11-25', device: 'a test', settings, events };
const types = (list: readonly (readonly [number, LabEvent])[]) => list.map(([, { type }]) => type);

describe('a shortened recording', () => {
  it('can be read back', () => {
    const recording = shorten(run, 60_000);
    expect(labRecording.read(JSON.parse(JSON.stringify(recording)))).toEqual({
      ok: true,
      recording,
    });
  });

  it('keeps every step where there is room, and never what was not stored', () => {
    const { events: kept, everyNthStep } = shorten(run, 60_000);
    expect(everyNthStep).toBe(1);
    expect(types(kept).filter((type) => type === 'step')).toHaveLength(100);
    expect(types(kept)).not.toContain('checkpoint');
    expect(types(kept).filter((type) => type === 'progress')).toHaveLength(1);
  });

  it('has fewer steps, evenly, where there is less room', () => {
    const { events: kept, everyNthStep } = shorten(run, 4000);
    const steps = kept.flatMap(([, event]) => (event.type === 'step' ? [event.step] : []));
    expect(everyNthStep).toBeGreaterThan(1);
    expect(steps).toEqual(Array.from(steps, (_, index) => (index + 1) * everyNthStep));
    expect(JSON.stringify(shorten(run, 4000)).length).toBeLessThanOrEqual(4000);
    expect(types(kept)).toContain('epoch');
  });

  it('rounds losses to four digits, corners to three decimals, times to milliseconds', () => {
    const { events: kept } = shorten(run, 60_000);
    expect(kept[2]).toEqual([10, stepEvent(1, 1, 0.3333)]);
    expect(kept.find(([, { type }]) => type === 'epoch')?.[1]).toMatchObject({
      gallery: [[0.123, 0.2, 0.6, 0.7]],
    });
  });

  it('says so when even that does not fit', () => {
    expect(() => shorten(run, 100)).toThrow('does not fit into 100 bytes');
  });
});
