import type { Answers } from './answers.ts';
import { guardAnswers } from './answers-guard.ts';

export const FILE_FORMAT = 'joulebook-answers';
export const FILE_VERSION = 1;
/** A full set of answers takes some 10 kB. */
export const MAX_FILE_BYTES = 1_000_000;

export type Imported = { ok: true; answers: Answers } | { ok: false; message: string };

/** The text of the file that "Save to a file" writes. */
export function answersFile(answers: Answers, now: Date): string {
  const file = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    exportedAt: now.toISOString(),
    answers,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const refuse = (problem: string): Imported => ({
  ok: false,
  message: `This file cannot be used: ${problem}. Your answers are as they were.`,
});

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

export const tooLarge = () => refuse(`it is larger than ${MAX_FILE_BYTES / 1_000_000} MB`);

/** Answers from a file that anybody may have written. Never throws. */
export function readAnswersFile(text: string): Imported {
  if (text.length > MAX_FILE_BYTES) return tooLarge();
  const parsed = parseJson(text);
  if (!parsed) return refuse('it is not JSON');
  const file = parsed.value;
  if (typeof file !== 'object' || file === null) return refuse('it is not a file of answers');
  const { format, version, answers } = file as Record<string, unknown>;
  if (format !== FILE_FORMAT) return refuse('it is not a file of Joulebook answers');
  if (version !== FILE_VERSION) {
    return refuse(
      `it has version ${JSON.stringify(version) ?? 'none'}, and this page reads version ${FILE_VERSION}`,
    );
  }
  const guarded = guardAnswers(answers);
  return guarded.ok ? guarded : refuse(guarded.problem);
}
