import type { ReadyCell } from '../analysis/analyse.ts';
import { RUNNER } from '../analysis/rewrite.ts';
import type { Library } from '../library/library.ts';
import { quantity } from '../library/show.ts';
import type { OutputItem, TextLevel } from '../output.ts';
import { sourceName } from './describe-error.ts';
import { inspect } from './inspect.ts';
import { itemsFor, textItem } from './items.ts';

type Values = Record<string, unknown>;
type Show = (items: OutputItem[]) => void;

interface Runner {
  library: Library;
  names: Values;
  result: (value: unknown) => void;
  keep: (values: Values) => void;
}

type Program = (runner: Runner, display: unknown, console: unknown) => Promise<void>;

/**
 * The cell as a function. Names of other cells are constants outside its own block, so that it can
 * declare them anew but not change them. All of this stands on the first line, for the line numbers.
 */
function compile({ id, body }: ReadyCell, taken: Iterable<string>): Program {
  const head = `(async (${RUNNER}, display, console) => { "use strict"; const { ${[...taken].join(', ')} } = ${RUNNER}.names; {`;
  const source = `${head} ${body}\n}})\n//# sourceURL=${sourceName(id)}`;
  // A cell is a program to run: this is what the sandbox around it is for.
  return (0, eval)(source) as Program;
}

function consoleFor(show: Show): Record<string, (...values: unknown[]) => void> {
  const line =
    (level: TextLevel) =>
    (...values: unknown[]): void =>
      show([textItem(level, values.map(inspect).join(' '))]);
  const log = line('log');
  return {
    log,
    debug: log,
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    table: (rows: unknown) => show(itemsFor(rows)),
  };
}

const displayFor =
  (show: Show) =>
  (value: unknown, unit?: string, label?: string): void => {
    const items = itemsFor(typeof value === 'number' && unit ? quantity(value, unit) : value);
    const labelled = (item: OutputItem): OutputItem =>
      item.kind === 'text' && label !== undefined ? { ...item, label: String(label) } : item;
    show(items.map(labelled));
  };

/** Runs one cell and gives the values of its top-level names. Rejects with what the cell throws. */
export async function evaluate(
  cell: ReadyCell,
  names: Values,
  library: Library,
  show: Show,
): Promise<Values> {
  let kept: Values = {};
  const runner: Runner = {
    library,
    names,
    result: (value) => {
      if (value !== undefined) show(itemsFor(value));
    },
    keep: (values) => {
      kept = values;
    },
  };
  await compile(cell, Object.keys(names))(runner, displayFor(show), consoleFor(show));
  return kept;
}
