import { closure } from './closure.ts';
import { matching } from './matching.ts';
import { cellEditor } from './measure.ts';
import type { SiteFiles } from './site-files.ts';

/** What the cells of a lesson load when a reader uses them, in compressed bytes. */
export interface NotebookMeasurement {
  /** After the first "Run": the program of the sandbox, with the lesson's data. */
  sandbox: number;
  /** After the first "Edit": the editor. */
  editor: number;
  /** After the first "Edit", in the background: the TypeScript compiler and its declarations. */
  types: number;
}

const notebookBudget: NotebookMeasurement = {
  sandbox: 150_000,
  editor: 150_000,
  types: 1_300_000,
};

const words: Readonly<Record<keyof NotebookMeasurement, string>> = {
  sandbox: 'program and data, after "Run"',
  editor: 'editor, after "Edit"',
  types: 'TypeScript and declarations, in the background',
};

const sandboxProgram = /\/notebook\/sandbox\.js$/;
const typeWorker = /\/type-worker[^/]*\.js$/;
const declarations = /\/notebook\/types\.json$/;

/**
 * Measures the cells of a built site; undefined where it has none.
 * @throws Error where a name that is looked for is not there
 */
export function measureNotebook(
  files: readonly string[],
  compressedBytes: (address: string) => number,
  site: SiteFiles,
): NotebookMeasurement | undefined {
  if (![sandboxProgram, cellEditor].some((name) => files.some((file) => name.test(file)))) {
    return undefined;
  }
  const sum = (addresses: Iterable<string>): number =>
    [...addresses].reduce((total, each) => total + compressedBytes(each), 0);
  const named = (pattern: RegExp): number => sum(matching(pattern, files));
  return {
    sandbox: named(sandboxProgram),
    editor: sum(
      closure(matching(cellEditor, files), site, { withLater: true, without: typeWorker }),
    ),
    types: named(typeWorker) + named(declarations),
  };
}

/** A line for each amount: what it is and what is allowed. */
export function notebookLines(measured: NotebookMeasurement): string[] {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(9);
  return (Object.keys(words) as (keyof NotebookMeasurement)[]).map(
    (name) =>
      `${words[name].padEnd(50)}${kilobytes(measured[name])}${kilobytes(notebookBudget[name])}`,
  );
}

/** A sentence for every amount that is over the budget. */
export function overNotebookBudget(measured: NotebookMeasurement): string[] {
  return (Object.keys(words) as (keyof NotebookMeasurement)[])
    .filter((name) => measured[name] > notebookBudget[name])
    .map(
      (name) =>
        `The cells: ${words[name]} has ${measured[name]} bytes; ${notebookBudget[name]} are allowed.`,
    );
}
