/**
 * Runs that were recorded, as they lie in public/recordings: the events of real runs, with the day and
 * the machine. Each experiment describes its own kind of file with what is made here.
 */
import * as z from 'zod/mini';
import { href } from '../../kit/href.ts';
import { amount } from '../protocol/numbers.ts';

/** An event with its milliseconds since the start. */
export const timed = <Event extends z.ZodMiniType>(event: Event) => z.tuple([amount, event]);

export type RecordingResult<Recording> =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly message: string };

/** The label that tells a recorded run from a live one. */
export function recordedLabel({
  recordedOn,
  device,
}: {
  readonly recordedOn: string;
  readonly device: string;
}): string {
  const day = new Date(`${recordedOn}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `Recorded on ${day}, on ${device}`;
}

/** Describes one kind of recording: its name in the file, and what it holds besides day and machine. */
export function recordingKind<const Format extends string, Facts extends z.core.$ZodLooseShape>(
  format: Format,
  facts: Facts,
) {
  const schema = z.object({
    format: z.literal(format),
    version: z.literal(1),
    /** The day, as year-month-day. */
    recordedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    /** The machine, in words. */
    device: z.string(),
    ...facts,
  });
  type Recording = z.infer<typeof schema>;
  const notRead = (message: string): RecordingResult<Recording> => ({ ok: false, message });

  /** Checks what came from a file. Never throws. */
  function read(value: unknown): RecordingResult<Recording> {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { ok: true, recording: parsed.data };
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    return notRead(`The recorded run cannot be read: ${issue?.message ?? ''}${where}.`);
  }

  return {
    schema,
    read,
    /** How a file of this kind begins. */
    stamp: { format, version: 1 } as const,
    /** Fetches a file of public/recordings. Never throws: a failure comes back in words. */
    async fetch(name: string): Promise<RecordingResult<Recording>> {
      try {
        const response = await fetch(href(`/recordings/${name}`));
        if (response.ok) return read(await response.json());
      } catch {
        // Offline, or not JSON: the same advice helps.
      }
      return notRead('The recorded run could not be loaded. Check the connection and try again.');
    },
  };
}
