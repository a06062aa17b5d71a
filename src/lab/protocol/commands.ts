import * as z from 'zod/mini';
import { wishSchema } from './settings.ts';

/** What the page can tell a run of any experiment while it runs. */
const controls = ['pause', 'continue', 'step', 'stop'] as const;
/** `step` trains one batch and pauses again. */
export type Control = (typeof controls)[number];
export const controlCommand = z.strictObject({ type: z.enum(controls) });

/** A run in stages; `resume` goes on from the newest checkpoint of a run with these settings. */
export const runCommand = z.strictObject({ type: z.enum(['start', 'resume']), wish: wishSchema });
export type RunCommand = z.infer<typeof runCommand>;
