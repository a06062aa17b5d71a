/** The way from the wide detector to the lean one, recorded: the events of all three tasks. */
import * as z from 'zod/mini';
import { labEventSchema } from '../protocol/events.ts';
import { slimSettingsSchema } from './events.ts';

export const SLIMMING_FORMAT = 'joulebook-slimming';
export const SLIMMING_VERSION = 1;

const schema = z.object({
  format: z.literal(SLIMMING_FORMAT),
  version: z.literal(SLIMMING_VERSION),
  /** The day, as year-month-day. */
  recordedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The machine, in words. */
  device: z.string(),
  settings: slimSettingsSchema,
  /** Milliseconds since the start, and the event. */
  events: z.array(z.tuple([z.number().check(z.minimum(0)), labEventSchema])),
});
export type SlimmingRecording = z.infer<typeof schema>;

export type SlimmingRecordingResult =
  | { readonly ok: true; readonly recording: SlimmingRecording }
  | { readonly ok: false; readonly message: string };

/** Checks what came from a file. Never throws. */
export function readSlimmingRecording(value: unknown): SlimmingRecordingResult {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, recording: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return {
    ok: false,
    message: `The recorded run cannot be read: ${issue?.message ?? ''}${where}.`,
  };
}

/** The events of the task with this number, from 0; null where fewer were recorded. */
export function eventsOfTask(
  { events }: SlimmingRecording,
  task: number,
): SlimmingRecording['events'] | null {
  const starts = events.flatMap(([, event], index) => (event.type === 'slim-start' ? [index] : []));
  const from = starts[task];
  if (from === undefined) return null;
  const own = events.slice(from, starts[task + 1]);
  const startedAt = own[0]?.[0] ?? 0;
  return own.map(([at, event]) => [at - startedAt, event]);
}
