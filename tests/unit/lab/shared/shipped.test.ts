import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { experiments, labelledBoxes } from '../../../../src/lab/protocol/choices.ts';
import { benchRecording, benchRecordingName } from '../../../../src/lab/optimizers/recording.ts';
import {
  precisionRecording,
  precisionRecordingName,
} from '../../../../src/lab/precision/recording.ts';
import {
  slimmingRecording,
  slimmingRecordingName,
} from '../../../../src/lab/slimming/recording.ts';
import { labRecording, recordingName } from '../../../../src/lab/transfer/recording.ts';

const runs = experiments.flatMap((experiment) =>
  labelledBoxes.map((boxes) => ({ experiment, labelledBoxes: boxes })),
);

describe.each(runs)('the recorded run $experiment with $labelledBoxes boxes', (run) => {
  const text = readFileSync(`public/recordings/${recordingName(run)}`, 'utf8');
  const read = labRecording.read(JSON.parse(text));

  it('can be read by this version of the protocol; if not: npm run record', () => {
    expect(read.ok ? '' : read.message).toBe('');
  });

  it('is a whole run of that experiment, in at most 60 kB', () => {
    if (!read.ok) throw new Error(read.message);
    const { settings, events } = read.recording;
    expect(settings).toMatchObject({ ...run, size: 'full' });
    expect(events.at(-1)?.[1]).toMatchObject({ type: 'done', reason: 'finished' });
    expect(events.some(([, { type }]) => type === 'score')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(60_001);
  });
});

it.each([
  [slimmingRecordingName, slimmingRecording],
  [benchRecordingName, benchRecording],
  [precisionRecordingName, precisionRecording],
])('the recording %s can be read by this version of the protocol', (name, kind) => {
  const read = kind.read(JSON.parse(readFileSync(`public/recordings/${name}`, 'utf8')));
  expect(read.ok ? '' : read.message).toBe('');
});
