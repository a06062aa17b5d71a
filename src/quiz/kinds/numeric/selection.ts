import type { Selection } from '../../types.ts';

/** Characters of a number and a unit; nothing that could be markup. */
const ANSWER = /^[\p{L}\p{N}\s.,'’+\-−–()*·×/^~≈=%]{1,60}$/u;
const VARIANT = /^\d{1,4}$/;

export const isAnswerText = (text: unknown): text is string =>
  typeof text === 'string' && ANSWER.test(text);

/** What was typed, or nothing. */
export function answerIn(selection: Selection): string {
  return Object.hasOwn(selection, 'answer') ? (selection['answer'] ?? '') : '';
}

/** Which variant an answer speaks of; the one in the page unless it says so. */
export function variantIn(selection: Selection): number {
  return Object.hasOwn(selection, 'variant') ? Number(selection['variant']) : 0;
}

/** Keeps of a stored selection only what a numeric challenge knows. */
export function fitNumeric(selection: Selection): Selection {
  const answer = answerIn(selection);
  const variant = Object.hasOwn(selection, 'variant') ? selection['variant'] : undefined;
  return {
    ...(isAnswerText(answer) && { answer }),
    ...(variant !== undefined && VARIANT.test(variant) && { variant }),
  };
}
