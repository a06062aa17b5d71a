import type { ClassState } from '../class/state.ts';
import { minutesOf, planned } from '../schedule/plan.ts';
import type { Schedule } from '../schedule/types.ts';

export interface SectionTime {
  readonly id: string;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly usedMinutes: number;
}

/** Time used for each section against what this class had planned for it. */
export function sectionTimes(schedule: Schedule, state: ClassState): SectionTime[] {
  return schedule.sections.map((section) => {
    const usedMs = section.steps.reduce((sum, { id }) => sum + (state.spentMs[id] ?? 0), 0);
    return {
      id: section.id,
      title: section.title,
      plannedMinutes: minutesOf(planned({ sections: [section] }, state)),
      usedMinutes: usedMs / 60_000,
    };
  });
}
