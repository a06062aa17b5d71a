/** A run that was recorded: the events of a real run with the time at which each came. */
import * as z from 'zod/mini';
import { labEventSchema } from '../protocol/events.ts';
import { settingsSchema } from '../protocol/settings.ts';

export const RECORDING_FORMAT = 'joulebook-recording';
export const RECORDING_VERSION = 1;

const recordingSchema = z.object({
  format: z.literal(RECORDING_FORMAT),
  version: z.literal(RECORDING_VERSION),
  /** The day, as year-month-day. */
  recordedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The machine, in words. */
  device: z.string(),
  settings: settingsSchema,
  /** Every how many steps one is kept; the others were trained but are not in the file. */
  everyNthStep: z.int().check(z.minimum(1)),
  /** Milliseconds since the start, and the event. */
  events: z.array(z.tuple([z.number().check(z.minimum(0)), labEventSchema])),
});
export type Recording = z.infer<typeof recordingSchema>;

export type RecordingResult = { ok: true; recording: Recording } | { ok: false; message: string };

/** Checks what came from a file. Never throws. */
export function readRecording(value: unknown): RecordingResult {
  const parsed = recordingSchema.safeParse(value);
  if (parsed.success) return { ok: true, recording: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return {
    ok: false,
    message: `The recorded run cannot be read: ${issue?.message ?? ''}${where}.`,
  };
}

/** The label that tells a recorded run from a live one. */
export function recordedLabel<Recorded extends Pick<Recording, 'recordedOn' | 'device'>>({
  recordedOn,
  device,
}: Recorded): string {
  const day = new Date(`${recordedOn}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `Recorded on ${day}, on ${device}`;
}

export const recordingName = ({
  experiment,
  labelledBoxes,
}: Pick<Recording['settings'], 'experiment' | 'labelledBoxes'>): string =>
  `${experiment}-${labelledBoxes}.json`;
