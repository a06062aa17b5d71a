import { listInWords } from '../../kit/words.ts';
import { isInPlan, type Choices } from '../schedule/plan.ts';
import { stepsOf, type Schedule, type Step } from '../schedule/types.ts';
import type { Pace } from './pace.ts';
import { minutesText } from './words.ts';

export interface Advice {
  /** Steps that the author marked as optional, to leave out now; in teaching order. */
  readonly skip: readonly Step[];
  /** Steps of longer classes that there is time for; in teaching order. */
  readonly add: readonly Step[];
  /** What is late even when everything in `skip` is left out. */
  readonly stillLateMinutes: number;
}

const NO_ADVICE: Advice = { skip: [], add: [], stillLateMinutes: 0 };

/** The fewest steps that win the time back: the smallest one that is enough, else the longest first. */
function toSkip(optional: readonly Step[], lateMinutes: number): Step[] {
  const byLength = optional.toSorted((a, b) => b.minutes - a.minutes);
  const enough = byLength.filter(({ minutes }) => minutes >= lateMinutes).at(-1);
  if (enough) return [enough];
  const [longest, ...others] = byLength;
  return longest ? [longest, ...toSkip(others, lateMinutes - longest.minutes)] : [];
}

/** More than this at once would be no advice. */
const MOST_ADDED = 2;

function toAdd(extra: readonly Step[], earlyMinutes: number): Step[] {
  let left = earlyMinutes;
  return extra
    .filter(({ minutes }) => {
      if (minutes > left) return false;
      left -= minutes;
      return true;
    })
    .slice(0, MOST_ADDED);
}

/** What to leave out when late, and what there is time for when early; only steps still to come. */
export function adviseOn(
  schedule: Schedule,
  choices: Choices,
  current: string,
  pace: Pace,
): Advice {
  if (pace.kind === 'on-track') return NO_ADVICE;
  const all = stepsOf(schedule);
  const toCome = all.slice(all.findIndex(({ id }) => id === current) + 1);
  if (pace.kind === 'ahead') {
    const extra = toCome.filter((step) => !isInPlan(step, choices));
    return { ...NO_ADVICE, add: toAdd(extra, -pace.lateMinutes) };
  }
  const optional = toCome.filter((step) => step.optional && isInPlan(step, choices));
  const chosen = new Set(toSkip(optional, pace.lateMinutes));
  const skip = optional.filter((step) => chosen.has(step));
  const won = skip.reduce((sum, { minutes }) => sum + minutes, 0);
  return { skip, add: [], stillLateMinutes: Math.max(0, pace.lateMinutes - won) };
}

export function adviceSentence({ kind, lateMinutes }: Pace, advice: Advice): string {
  if (kind === 'behind') return lateSentence(advice);
  if (kind === 'ahead' && advice.add.length > 0) {
    return `There is time for ${list(advice.add)}.`;
  }
  return kind === 'ahead' ? `${minutesText(-lateMinutes)} are left for questions.` : '';
}

function lateSentence({ skip, stillLateMinutes }: Advice): string {
  const rest = `${skip.length > 0 ? 'Then' : 'Nothing optional is left:'} keep discussions short, or say what stays for reading at home.`;
  if (skip.length === 0) return rest;
  const first = `Leave out ${list(skip)}.`;
  return stillLateMinutes >= 0.5
    ? `${first} That still leaves you ${minutesText(stillLateMinutes)} late. ${rest}`
    : first;
}

const list = (steps: readonly { title: string; minutes: number }[]): string =>
  listInWords(steps.map(({ title, minutes }) => `“${title}” (${minutesText(minutes)})`));
