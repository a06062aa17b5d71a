/** The way from the wide detector to the lean one, recorded: the events of all three tasks. */
import * as z from 'zod/mini';
import { recordingKind, timed } from '../shared/recording.ts';
import { slimSettingsSchema } from './command.ts';
import { slimEventSchema } from './events.ts';

export const slimmingRecording = recordingKind('joulebook-slimming', {
  settings: slimSettingsSchema,
  events: z.array(timed(slimEventSchema)),
});
export type SlimmingRecording = z.infer<typeof slimmingRecording.schema>;
export const slimmingRecordingName = 'slimming.json';

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
