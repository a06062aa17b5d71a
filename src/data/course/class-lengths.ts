/** How long a class may be, in minutes. The first is the length of the lesson itself. */
export const classLengths = [30, 45, 60] as const;
export type ClassMinutes = (typeof classLengths)[number];

/** A step belongs to a class of at least this length, or only to one with time to spare. */
export type StepPlan = ClassMinutes | 'spare';
