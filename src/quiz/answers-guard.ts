import { isRecord } from '../kit/is-record.ts';
import type { Answers, SavedAnswer } from './answers.ts';
import { START } from './attempt.ts';
import { isAnswerText } from './kinds/numeric/selection.ts';
import { CONFIDENCES } from './types.ts';

/*
 * Hand-written rather than zod: it runs in every lesson page, where 35 kB of JavaScript is the limit.
 */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_ANSWERS = 500;
const MAX_CHOICES = 100;
const STATUSES = ['open', 'answered', 'solved', 'shown'];

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 80 && ID.test(value);

function isSelection(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MAX_CHOICES &&
    entries.every(([id, place]) => isId(id) && (isId(place) || isAnswerText(place)))
  );
}

const isSelectionOrNull = (value: unknown) => value === null || isSelection(value);

const isConfidence = (value: unknown) =>
  value === null || CONFIDENCES.some((confidence) => confidence === value);

/** An option, a slip, or an item with its bin. */
const isMisconception = (value: unknown): boolean =>
  typeof value === 'string' && value.split('/').length <= 2 && value.split('/').every(isId);

const STATE_FIELDS: Record<keyof SavedAnswer['state'], (value: unknown) => boolean> = {
  status: (value) => STATUSES.includes(value as string),
  selection: isSelection,
  checked: isSelectionOrNull,
  attempts: isCount,
  firstAnswer: isSelectionOrNull,
  confidence: isConfidence,
  firstConfidence: isConfidence,
  misconceptions: (value) =>
    Array.isArray(value) && value.length <= MAX_CHOICES && value.every(isMisconception),
  solvedAtAttempt: (value) => value === null || isCount(value),
  solutionSeen: (value) => typeof value === 'boolean',
  hintsShown: isCount,
};

/** Fields that answers of earlier versions lack: they begin as everyone begins. */
const LATER_FIELDS: readonly string[] = ['confidence', 'firstConfidence', 'misconceptions'];

/** What is wrong with one saved answer, as the name of a field; null when nothing is. */
function wrongField(answer: unknown): string | null {
  if (!isRecord(answer)) return 'answer';
  const { hash, savedAt, state } = answer;
  if (typeof hash !== 'string' || !/^[0-9a-f]{8}$/.test(hash)) return 'hash';
  if (typeof savedAt !== 'string' || Number.isNaN(Date.parse(savedAt))) return 'savedAt';
  if (!isRecord(state)) return 'state';
  const wrong = Object.entries(STATE_FIELDS).find(([field, isRight]) =>
    Object.hasOwn(state, field) ? !isRight(state[field]) : !LATER_FIELDS.includes(field),
  );
  return wrong?.[0] ?? null;
}

/** Only the fields we know: whatever else a file carries is left behind. */
function clean({ hash, savedAt, state }: SavedAnswer): SavedAnswer {
  const fields = Object.keys(STATE_FIELDS) as (keyof SavedAnswer['state'])[];
  const known = Object.fromEntries(
    fields.map((field) => [field, Object.hasOwn(state, field) ? state[field] : START[field]]),
  );
  return { hash, savedAt, state: known as unknown as SavedAnswer['state'] };
}

export type Guarded = { ok: true; answers: Answers } | { ok: false; problem: string };

/** Answers from a value that somebody else wrote: all of them, or none and the reason in words. */
export function guardAnswers(value: unknown): Guarded {
  if (!isRecord(value)) return { ok: false, problem: 'it holds no list of answers' };
  const entries = Object.entries(value);
  if (entries.length > MAX_ANSWERS) {
    return { ok: false, problem: `it holds ${entries.length} answers; ${MAX_ANSWERS} is the most` };
  }
  for (const [id, answer] of entries) {
    if (!isId(id)) return { ok: false, problem: 'the name of a challenge in it is not valid' };
    const field = wrongField(answer);
    if (field) return { ok: false, problem: `the answer to "${id}" has no valid "${field}"` };
  }
  const answers = entries.map(([id, answer]) => [id, clean(answer as SavedAnswer)] as const);
  return { ok: true, answers: Object.fromEntries(answers) };
}
