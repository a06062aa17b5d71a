import type { CellError, OutputItem } from './output.ts';

/** One cell of a page, as its text stands now. */
export interface CellText {
  id: string;
  code: string;
}

export interface RunRequest {
  /** All cells of the page, in order. */
  cells: CellText[];
  /** The cells that must run; those that they need, and those that need them, run as well. */
  wanted: string[];
}

/** For each cell, the cells above whose names it uses. */
export type Needs = Record<string, string[]>;

/** What the sandbox tells about a run, in this order: plan, then each cell, then finished. */
export type RunEvent =
  | { type: 'plan'; needs: Needs; cells: string[] }
  | { type: 'begin'; id: string }
  | { type: 'output'; id: string; items: OutputItem[] }
  | { type: 'end'; id: string; error?: CellError }
  /** The cell did not run because a cell that it needs has failed. */
  | { type: 'skipped'; id: string; because: string }
  | { type: 'finished' };
