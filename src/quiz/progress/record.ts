import type { Answers } from '../answers.ts';
import { tally, tallyWords, type Row } from './standing.ts';

/** An objective of the course. */
export interface Objective {
  id: string;
  text: string;
}

/** What a printed record says. */
export interface CompletionRecord {
  complete: boolean;
  /** The result in a sentence. */
  summary: string;
  objectives: readonly { id: string; text: string; result: string }[];
  practice: string;
  /** ISO 8601 time of the last answer; null where there is none. */
  lastAnswer: string | null;
}

/** When the challenges that are listed were last answered. */
function lastAnswerTime(rows: readonly Row[], answers: Answers): string | null {
  const times = rows
    .filter(({ standing }) => standing !== 'open' && standing !== 'changed')
    .flatMap(({ listed }) => answers[listed.id]?.savedAt ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return times.at(-1) ?? null;
}

/**
 * A record of completion: the course is completed when every challenge outside practice was solved
 * before its solution was shown. Computed on the device from what it has saved; nobody vouches for it.
 */
export function completionRecord(
  rows: readonly Row[],
  objectives: readonly Objective[],
  answers: Answers,
): CompletionRecord {
  const needed = rows.filter(({ listed }) => !listed.practice);
  const counts = tally(needed);
  const complete = needed.length > 0 && counts.solved === needed.length;
  return {
    complete,
    summary: complete
      ? `Completed: all ${needed.length} challenges of the course are solved.`
      : `Not completed yet: ${tallyWords(counts)}.`,
    objectives: objectives.map(({ id, text }) => ({
      id,
      text,
      result: tallyWords(tally(rows.filter(({ listed }) => listed.objectives.includes(id)))),
    })),
    practice: tallyWords(tally(rows.filter(({ listed }) => listed.practice))),
    lastAnswer: lastAnswerTime(rows, answers),
  };
}

/** What stands on the sheet that a learner may print at the end, besides name, course and date. */
export interface CertificateWords {
  title: string;
  /** Goes on after the name. */
  says: string;
  /** What the sheet vouches for, and what it does not. */
  attests: string;
}

/** A certificate where the course is completed; before that, a statement of how far somebody is. */
export function certificateWords({
  complete,
}: Pick<CompletionRecord, 'complete'>): CertificateWords {
  const unchecked =
    'The browser made this sheet by itself. Nobody has checked who answered, and the name is as its bearer typed it.';
  return complete
    ? {
        title: 'Certificate of completion',
        says: 'has completed the course',
        attests: `It attests that the answers saved in one browser solve every challenge of the course, each before its solution was shown. ${unchecked}`,
      }
    : {
        title: 'Statement of work so far',
        says: 'is working through the course',
        attests: `It attests how many challenges the answers saved in one browser solve, each before its solution was shown. ${unchecked}`,
      };
}
