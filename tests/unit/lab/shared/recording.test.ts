import fc from 'fast-check';
import { expect, it } from 'vitest';
import { benchRecording } from '../../../../src/lab/optimizers/recording.ts';
import { precisionRecording } from '../../../../src/lab/precision/recording.ts';
import { recordedLabel } from '../../../../src/lab/shared/recording.ts';
import { slimmingRecording } from '../../../../src/lab/slimming/recording.ts';
import { labRecording } from '../../../../src/lab/transfer/recording.ts';

it('says when and on what a run was recorded', () => {
  const label = recordedLabel({ recordedOn: '2026-03-01', device: 'a laptop with 2 cores' });
  expect(label).toBe('Recorded on 1 March 2026, on a laptop with 2 cores');
});

it.each([
  ['run in stages', labRecording],
  ['way to a lean network', slimmingRecording],
  ['race of optimisers', benchRecording],
  ['training in number formats', precisionRecording],
])('refuses anything that is no recorded %s without throwing', (_, kind) => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(kind.read(value).ok).toBe(false);
    }),
  );
});
