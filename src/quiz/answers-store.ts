import { openStore, type Store, type StorageLike, type WriteResult } from '../kit/storage.ts';
import type { Answers } from './answers.ts';
import { guardAnswers } from './answers-guard.ts';

/** Fired on the window when all answers change at once (import, clear), so that open challenges reload. */
export const ANSWERS_CHANGED = 'joulebook:answers-changed';

/** Fired on the window when the answer to one challenge was kept. */
export const ANSWER_KEPT = 'joulebook:answer-kept';

export function openAnswers(storage?: StorageLike | null): Store<Answers> {
  return openStore<Answers>({
    key: 'joulebook.answers',
    version: 1,
    empty: {},
    parse: (value) => {
      const guarded = guardAnswers(value);
      return guarded.ok ? guarded.answers : null;
    },
    storage,
  });
}

/** A quiet word when an answer could not be kept; empty when it could. */
export function writeNote(result: WriteResult): string {
  if (result.ok) return '';
  const why = {
    blocked: 'This browser lets the page keep nothing',
    full: 'This browser has no room left for the page',
    newer: 'A newer version of this site has saved answers in this browser',
  };
  return `${why[result.reason]}, so your answers last only until you leave.`;
}
