/** A race of the optimisers that was recorded, as it is in public/recordings/optimisers.json. */
import * as z from 'zod/mini';
import { recordingKind } from '../shared/recording.ts';
import { benchEventSchema } from './events.ts';

export const benchRecording = recordingKind('joulebook-optimiser-bench', {
  events: z.array(benchEventSchema),
});
export type BenchRecording = z.infer<typeof benchRecording.schema>;
export const benchRecordingName = 'optimisers.json';
