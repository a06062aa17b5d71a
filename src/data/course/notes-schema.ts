import { z } from 'zod';
import { id, words } from '../read/content-fields.ts';

/** What a class can show on the projector and move from the instructor's view. */
const classWidgets = ['memory-explorer'] as const;

/** Half a minute is as exact as a class can be. */
const minutes = z.number().positive().max(15).multipleOf(0.5);

const always = {
  /** What the instructor says or does, in short lines. */
  say: z.array(words).min(1, 'write at least one line of what to say'),
  /** The shortest class that has time for this step; 30 when left out. */
  plan: z
    .union([z.literal(45), z.literal(60), z.literal('spare')], {
      error: '"plan" is 45, 60, spare or left out',
    })
    .optional(),
  /** A class that is late may leave this step out. */
  optional: z.literal(true, { error: '"optional" is true, or left out' }).optional(),
};

/**
 * What the room sees while the instructor talks: one idea. Texts may hold {wide.parameters}, a value of
 * the case, or {figure:tdp-v100}, a cited number.
 */
const slide = z.strictObject({
  title: words,
  lines: z.array(words).max(5, 'one idea: five lines at most').default([]),
  drawing: z.enum(['workstation', 'scopes', 'cat-box', 'wide-lean']).optional(),
  /** TeX. */
  formula: words.optional(),
});

const talk = z.strictObject({ ...always, talk: id, minutes, slide });
const widget = z.strictObject({ ...always, widget: z.enum(classWidgets), minutes, slide });
/** A challenge brings its own title and minutes. */
const challenge = z.strictObject({ ...always, challenge: id });

const notesStep = z.union([talk, widget, challenge], {
  error: 'a step has "say" and one of "talk", "widget" or "challenge"; see the other notes',
});

/** Front matter of content/notes/<slug of the lesson>.md: the steps of a class, in order. */
export const notesSchema = z.strictObject({
  steps: z.array(notesStep).min(1, '"steps" is empty: a class does something in every part'),
});

export type NotesStep = z.infer<typeof notesStep>;
export type Slide = z.infer<typeof slide>;
