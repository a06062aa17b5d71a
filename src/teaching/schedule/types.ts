import type { StepPlan } from '../../data/course/class-lengths.ts';

/** What a step of a class is about. */
type StepKind = 'talk' | 'challenge' | 'widget';

/** One thing that a class does, in the order of the notes. */
export interface Step {
  readonly id: string;
  /** Slug of the lesson that it belongs to. */
  readonly section: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly minutes: number;
  /** The shortest class that has time for it. */
  readonly plan: StepPlan;
  /** The author says that a class may leave it out when it is late. */
  readonly optional: boolean;
  /** The challenge or the widget that it shows. */
  readonly shows?: string | undefined;
}

interface Section {
  /** Slug of the lesson. */
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Schedule {
  readonly sections: readonly Section[];
}

export const stepsOf = ({ sections }: Schedule): Step[] => sections.flatMap(({ steps }) => steps);
