import { href } from '../../kit/href.ts';
import { readRecording, recordingName, type RecordingResult } from '../shared/recording.ts';
import type { Settings } from '../protocol/settings.ts';

/** Fetches the recorded run of an experiment. Never throws: a failure comes back in words. */
export async function fetchRecording(
  run: Pick<Settings, 'experiment' | 'labelledBoxes'>,
): Promise<RecordingResult> {
  try {
    const response = await fetch(href(`/recordings/${recordingName(run)}`));
    if (response.ok) return readRecording(await response.json());
  } catch {
    // Offline, or not JSON: the same advice helps.
  }
  return {
    ok: false,
    message: 'The recorded run could not be loaded. Check the connection and try again.',
  };
}
