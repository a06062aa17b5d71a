import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { experiments, labelledBoxes } from '../../../../src/lab/protocol/choices.ts';
import { readRecording, recordingName } from '../../../../src/lab/shared/recording.ts';

const runs = experiments.flatMap((experiment) =>
  labelledBoxes.map((boxes) => ({ experiment, labelledBoxes: boxes })),
);

describe.each(runs)('the recorded run $experiment with $labelledBoxes boxes', (run) => {
  const text = readFileSync(`public/recordings/${recordingName(run)}`, 'utf8');
  const read = readRecording(JSON.parse(text));

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
