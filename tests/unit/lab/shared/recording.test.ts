import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRecording, recordedLabel } from '../../../../src/lab/shared/recording.ts';
import { settings } from '../client/events.ts';

it('says when and on what a run was recorded', () => {
  const label = recordedLabel({
    format: 'joulebook-recording',
    version: 1,
    recordedOn: '2026-03-01',
    device: 'a laptop with 2 cores',
    settings,
    everyNthStep: 1,
    events: [],
  });
  expect(label).toBe('Recorded on 1 March 2026, on a laptop with 2 cores');
});

it('refuses anything else without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readRecording(value).ok).toBe(false);
    }),
  );
});
