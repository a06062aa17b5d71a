import type { Challenge } from '../../data/challenges/challenge-schema.ts';
import { classLengths } from '../../data/course/class-lengths.ts';
import { type NotesStep } from '../../data/course/notes-schema.ts';
import type { Schedule, Step } from './types.ts';

/** A lesson with the steps that its notes plan for it. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly NotesStep[];
}

/** A step keeps its id while a class runs, whatever is put before it. */
export function stepId(step: NotesStep): string {
  if ('challenge' in step) return step.challenge;
  return 'widget' in step ? step.widget : step.talk;
}

function toStep(section: string, step: NotesStep, challengeOf: (id: string) => Challenge): Step {
  const shared = {
    id: stepId(step),
    section,
    plan: step.plan ?? classLengths[0],
    optional: step.optional === true,
  };
  if ('challenge' in step) {
    const { title, minutes } = challengeOf(step.challenge);
    return { ...shared, kind: 'challenge', title, minutes, shows: step.challenge };
  }
  const { minutes, slide } = step;
  return 'widget' in step
    ? { ...shared, kind: 'widget', title: slide.title, minutes, shows: step.widget }
    : { ...shared, kind: 'talk', title: slide.title, minutes };
}

/** The schedule of a class, from the notes and the minutes of the challenges. */
export function buildSchedule(
  parts: readonly Part[],
  challengeOf: (id: string) => Challenge,
): Schedule {
  return {
    sections: parts.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => toStep(id, step, challengeOf)),
    })),
  };
}
