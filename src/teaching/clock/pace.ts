import type { Step } from '../schedule/types.ts';
import { minutesText } from './words.ts';

type PaceKind = 'ahead' | 'on-track' | 'behind';

export interface Pace {
  readonly kind: PaceKind;
  /** When the class would end if the rest took what is planned, in minutes of the class. */
  readonly endsAtMinutes: number;
  /** By how much that is late; negative when early. */
  readonly lateMinutes: number;
}

/** A minute more or less is no reason to change anything. */
const TOLERANCE_MINUTES = 1;

export interface Progress {
  /** The steps of this class, in order. */
  readonly steps: readonly Step[];
  readonly current: string;
  readonly elapsedMinutes: number;
  /** Already spent on the current step. */
  readonly spentMinutes: number;
  readonly classMinutes: number;
}

/** Compares what is left to do with what is left of the time. A step that overruns has nothing left. */
export function paceOf(progress: Progress): Pace {
  const { steps, current, elapsedMinutes, spentMinutes, classMinutes } = progress;
  const at = steps.findIndex(({ id }) => id === current);
  const left = steps
    .slice(Math.max(at, 0))
    .map(({ id, minutes }) => (id === current ? Math.max(0, minutes - spentMinutes) : minutes))
    .reduce((sum, minutes) => sum + minutes, 0);
  const endsAtMinutes = elapsedMinutes + left;
  const lateMinutes = endsAtMinutes - classMinutes;
  return { kind: kindOf(lateMinutes), endsAtMinutes, lateMinutes };
}

function kindOf(lateMinutes: number): PaceKind {
  if (lateMinutes > TOLERANCE_MINUTES) return 'behind';
  return lateMinutes < -TOLERANCE_MINUTES ? 'ahead' : 'on-track';
}

/** "2 minutes behind: at this pace the class ends after 32 minutes." */
export function paceSentence({ kind, lateMinutes, endsAtMinutes }: Pace): string {
  const end = `at this pace the class ends after ${minutesText(endsAtMinutes)}.`;
  if (kind === 'on-track') return `On track: ${end}`;
  const by = minutesText(Math.abs(lateMinutes));
  return `${by} ${kind}: ${end}`;
}
