import type { ClassMinutes } from '../../data/course/class-lengths.ts';
import { stepsOf, type Schedule, type Step } from './types.ts';

/** What an instructor has chosen to do; the rest follows from the schedule. */
export interface Choices {
  readonly planMinutes: ClassMinutes;
  /** Ids of steps that the plan holds and that are left out. */
  readonly skipped: readonly string[];
  /** Ids of steps of longer classes that are taken in. */
  readonly added: readonly string[];
}

export const isInPlan = (step: Step, { planMinutes, skipped, added }: Choices): boolean =>
  ((step.plan !== 'spare' && step.plan <= planMinutes) || added.includes(step.id)) &&
  !skipped.includes(step.id);

/** The steps of this class, in order. `current` stays among them, whatever has been left out. */
export function planned(schedule: Schedule, choices: Choices, current?: string): Step[] {
  return stepsOf(schedule).filter((step) => step.id === current || isInPlan(step, choices));
}

export const minutesOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The step after (1) or before (-1) the current one, or undefined at the ends. */
export function neighbour(
  schedule: Schedule,
  choices: Choices,
  current: string,
  direction: 1 | -1,
): Step | undefined {
  const steps = planned(schedule, choices, current);
  return steps[steps.findIndex(({ id }) => id === current) + direction];
}
