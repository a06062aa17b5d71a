import { parse, type Program } from 'acorn';
import { CellSyntaxError } from './syntax-error.ts';

interface AcornError {
  loc?: { line: number };
  message: string;
}

/** The syntax tree of a cell's JavaScript, in which `await` may stand anywhere. */
export function parseCell(javascript: string): Program {
  try {
    return parse(javascript, {
      ecmaVersion: 2024,
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      locations: true,
    });
  } catch (error) {
    const { loc, message } = error as AcornError;
    throw new CellSyntaxError(message.replace(/ \(\d+:\d+\)$/, ''), loc?.line);
  }
}
