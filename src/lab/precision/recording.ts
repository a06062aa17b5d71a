/** Runs in all formats that were recorded, as they are in public/recordings/precision.json. */
import * as z from 'zod/mini';
import { recordingKind } from '../shared/recording.ts';
import { precisionEventSchema } from './events.ts';

export const precisionRecording = recordingKind('joulebook-precision', {
  /** One run after the other. */
  events: z.array(precisionEventSchema),
});
export type PrecisionRecording = z.infer<typeof precisionRecording.schema>;
export const precisionRecordingName = 'precision.json';
