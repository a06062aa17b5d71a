import type { Advice } from './advice.ts';
import type { Pace } from './pace.ts';
import { minutesText } from './words.ts';

/** "2 minutes behind: at this pace the class ends after 32 minutes." */
export function paceSentence({ kind, lateMinutes, endsAtMinutes }: Pace): string {
  const end = `at this pace the class ends after ${minutesText(endsAtMinutes)}.`;
  if (kind === 'on-track') return `On track: ${end}`;
  const by = minutesText(Math.abs(lateMinutes));
  return `${by} ${kind}: ${end}`;
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
  new Intl.ListFormat('en-GB').format(
    steps.map(({ title, minutes }) => `“${title}” (${minutesText(minutes)})`),
  );
