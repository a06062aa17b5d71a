import { declaredNames, mentionedNames } from './names.ts';
import { parseCell } from './parse.ts';
import { rewriteCell } from './rewrite.ts';
import { stripTypes } from './strip-types.ts';
import { CellSyntaxError } from './syntax-error.ts';

/** A cell that can run. */
export interface ReadyCell {
  id: string;
  declares: string[];
  mentions: Set<string>;
  /** Body of an async function. */
  body: string;
}

/** A cell that cannot even be read: it declares nothing and needs nothing. */
export interface BrokenCell {
  id: string;
  broken: CellSyntaxError;
  declares: string[];
  mentions: Set<string>;
}

export type AnalysedCell = ReadyCell | BrokenCell;

/** Reads one cell. `offered` are the values that it can import. */
export function analyseCell(id: string, code: string, offered: ReadonlySet<string>): AnalysedCell {
  try {
    const javascript = stripTypes(code);
    const program = parseCell(javascript);
    const declares = declaredNames(program);
    const body = rewriteCell(javascript, program, declares, offered);
    return { id, declares, mentions: mentionedNames(program), body };
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    return { id, broken: error, declares: [], mentions: new Set() };
  }
}
