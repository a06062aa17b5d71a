import { CellSyntaxError } from '../analysis/syntax-error.ts';
import type { CellError } from '../output.ts';
import { inspect } from './inspect.ts';

/** The name under which a cell's program appears in stack traces. */
export const sourceName = (id: string): string => `joulebook-cell-${id}.ts`;

/** The line of the topmost call in the cell's own program. */
function lineIn(id: string, stack: string): number | undefined {
  const place = stack.split(`${sourceName(id)}:`)[1];
  const line = Number.parseInt(place ?? '', 10);
  return Number.isNaN(line) ? undefined : line;
}

/** What was thrown, in words, and where in the cell. */
export function describeError(id: string, thrown: unknown): CellError {
  if (thrown instanceof CellSyntaxError) {
    return { message: `Cannot be read: ${thrown.message}.`, line: thrown.line };
  }
  if (!(thrown instanceof Error)) return { message: `Thrown: ${inspect(thrown)}` };
  return {
    message: `${thrown.name}: ${thrown.message}`,
    line: lineIn(id, String(thrown.stack ?? '')),
  };
}
