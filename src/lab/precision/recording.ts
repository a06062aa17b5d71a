/** Runs in all formats that were recorded, as they are in public/recordings/precision.json. */
import * as z from 'zod/mini';
import { precisionEventSchema } from './events.ts';

export const PRECISION_FORMAT = 'joulebook-precision';
export const PRECISION_VERSION = 1;
export const precisionRecordingName = 'precision.json';

const schema = z.object({
  format: z.literal(PRECISION_FORMAT),
  version: z.literal(PRECISION_VERSION),
  /** The day, as year-month-day. */
  recordedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The machine and the browser, in words. */
  device: z.string(),
  /** One run after the other. */
  events: z.array(precisionEventSchema),
});
export type PrecisionRecording = z.infer<typeof schema>;

/** Checks what came from a file. @throws Error in plain words */
export function readPrecisionRecording(value: unknown): PrecisionRecording {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `The recorded runs cannot be read: ${issue?.message ?? ''} at ${issue?.path.join('.') ?? ''}.`,
  );
}
