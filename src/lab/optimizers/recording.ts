/** A race of the optimisers that was recorded, as it is in public/recordings/optimisers.json. */
import * as z from 'zod/mini';
import { benchEventSchema } from './events.ts';

export const BENCH_FORMAT = 'joulebook-optimiser-bench';
export const BENCH_VERSION = 1;
export const benchRecordingName = 'optimisers.json';

const schema = z.object({
  format: z.literal(BENCH_FORMAT),
  version: z.literal(BENCH_VERSION),
  /** The day, as year-month-day. */
  recordedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The machine, in words. */
  device: z.string(),
  events: z.array(benchEventSchema),
});
export type BenchRecording = z.infer<typeof schema>;

/** Checks what came from a file. @throws Error in plain words */
export function readBenchRecording(value: unknown): BenchRecording {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `The recorded race cannot be read: ${issue?.message ?? ''} at ${issue?.path.join('.') ?? ''}.`,
  );
}
