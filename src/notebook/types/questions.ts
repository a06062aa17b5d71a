import type { CellText } from '../protocol.ts';
import type { Diagnostic, Explanation, Hover } from './service.ts';

/** What the editor asks about the cell `id`, with all cells of the page as they stand. */
export type Question = { cells: CellText[]; id: string } & (
  | { ask: 'complete'; at: number }
  | { ask: 'explain'; at: number; name: string }
  | { ask: 'hover'; at: number }
  | { ask: 'diagnose' }
);

export interface Answers {
  complete: string[];
  explain: Explanation | undefined;
  hover: Hover | undefined;
  diagnose: Diagnostic[];
}

export type ToTypeWorker = { typesUrl: string } | { number: number; question: Question };
export type FromTypeWorker =
  | { type: 'ready' }
  | { type: 'failed'; message: string }
  | { type: 'answer'; number: number; answer: Answers[keyof Answers] };
