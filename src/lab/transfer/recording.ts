/** A run in stages that was recorded, as it is in public/recordings/transfer-200.json and its like. */
import * as z from 'zod/mini';
import { type LabEvent, labEventSchema } from '../protocol/events.ts';
import { type Settings, settingsSchema } from '../protocol/settings.ts';
import { recordingKind, timed } from '../shared/recording.ts';
import { shortened, type TimedEvent } from '../shared/shorten.ts';

export const labRecording = recordingKind('joulebook-recording', {
  settings: settingsSchema,
  /** Every how many steps one is kept; the others were trained but are not in the file. */
  everyNthStep: z.int().check(z.minimum(1)),
  events: z.array(timed(labEventSchema)),
});
export type LabRecording = z.infer<typeof labRecording.schema>;

export const recordingName = ({
  experiment,
  labelledBoxes,
}: Pick<Settings, 'experiment' | 'labelledBoxes'>): string => `${experiment}-${labelledBoxes}.json`;

export interface RecordedRun extends Pick<LabRecording, 'recordedOn' | 'device' | 'settings'> {
  events: readonly TimedEvent<LabEvent>[];
}

function recordingWith(run: RecordedRun, everyNthStep: number): LabRecording {
  const { events, ...facts } = run;
  return {
    ...labRecording.stamp,
    ...facts,
    everyNthStep,
    events: shortened(events, everyNthStep),
  };
}

/** The recording with as many steps as `mostBytes` of JSON can hold. */
export function shorten(run: RecordedRun, mostBytes: number): LabRecording {
  for (let everyNthStep = 1; everyNthStep <= 1000; everyNthStep += 1) {
    const recording = recordingWith(run, everyNthStep);
    if (JSON.stringify(recording).length <= mostBytes) return recording;
  }
  throw new RangeError(
    `The recording does not fit into ${mostBytes} bytes even without its steps.`,
  );
}
