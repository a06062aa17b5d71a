import { href } from '../../kit/href.ts';
import { readSlimmingRecording, type SlimmingRecordingResult } from './recording.ts';

/** Fetches the recorded run of slimming down. Never throws: a failure comes back in words. */
export async function fetchSlimming(): Promise<SlimmingRecordingResult> {
  try {
    const response = await fetch(href('/recordings/slimming.json'));
    if (response.ok) return readSlimmingRecording(await response.json());
  } catch {
    // Offline, or not JSON: the same advice helps.
  }
  return {
    ok: false,
    message: 'The recorded run could not be loaded. Check the connection and try again.',
  };
}
