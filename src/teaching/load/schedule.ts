import { challengeById } from '../../data/challenges/challenges.ts';
import { lessonsInOrder } from '../../data/course/lessons.ts';
import { notesFor } from '../../data/course/notes.ts';
import { buildSchedule, stepId } from '../schedule/build.ts';
import type { Schedule } from '../schedule/types.ts';

/** What the instructor says at a step. */
type Says = Readonly<Record<string, readonly string[]>>;

export interface ClassNotes {
  schedule: Schedule;
  /** By the id of a step. */
  says: Says;
  /** The notes of a section as HTML, by its id. */
  html: Readonly<Record<string, string>>;
}

/** The whole class as the notes in content/ plan it. */
export async function classNotes(): Promise<ClassNotes> {
  const lessons = await lessonsInOrder();
  const parts = await Promise.all(
    lessons.map(async ({ id, data }) => {
      const notes = await notesFor(id);
      return { id, title: data.title, steps: notes.data.steps, html: notes.rendered?.html ?? '' };
    }),
  );
  const steps = parts.flatMap((part) => part.steps);
  return {
    schedule: buildSchedule(parts, challengeById),
    says: Object.fromEntries(steps.map((step) => [stepId(step), step.say])),
    html: Object.fromEntries(parts.map(({ id, html }) => [id, html])),
  };
}
