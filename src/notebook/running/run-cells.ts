import { analyseCell, type AnalysedCell } from '../analysis/analyse.ts';
import { needsOf, takenNames, withDependents, withNeeded } from '../analysis/needs.ts';
import type { LessonData } from '../library/lesson-data.ts';
import { libraryOf, type Library } from '../library/library.ts';
import { OutputMeter } from '../meter.ts';
import type { RunEvent, RunRequest } from '../protocol.ts';
import { describeError } from './describe-error.ts';
import { evaluate } from './evaluate.ts';

type Tell = (event: RunEvent) => void;

/** The values of the names that the cell takes from cells above. */
function valuesFor(
  index: number,
  cells: readonly AnalysedCell[],
  kept: ReadonlyMap<string, Record<string, unknown>>,
): Record<string, unknown> {
  const taken = [...takenNames(index, cells)];
  return Object.fromEntries(taken.map(([name, from]) => [name, kept.get(from)?.[name]]));
}

async function runOne(
  cell: AnalysedCell,
  names: Record<string, unknown>,
  library: Library,
  tell: Tell,
): Promise<Record<string, unknown> | undefined> {
  const { id } = cell;
  const meter = new OutputMeter();
  tell({ type: 'begin', id });
  try {
    if ('broken' in cell) throw cell.broken;
    const kept = await evaluate(cell, names, library, (items) => {
      const passed = meter.pass(items);
      if (passed.length > 0) tell({ type: 'output', id, items: passed });
    });
    tell({ type: 'end', id });
    return kept;
  } catch (thrown) {
    tell({ type: 'end', id, error: describeError(id, thrown) });
    return undefined;
  }
}

/**
 * Runs the wanted cells, what they need and what needs them, in the order of the page, always from
 * nothing: what a run shows never depends on what was run before.
 */
export async function runCells(request: RunRequest, data: LessonData, tell: Tell): Promise<void> {
  const library = libraryOf(data);
  const offered = new Set(Object.keys(library));
  const cells = request.cells.map(({ id, code }) => analyseCell(id, code, offered));
  const needs = needsOf(cells);
  const chosen = withNeeded(withDependents(request.wanted, needs), needs);
  tell({ type: 'plan', needs, cells: cells.flatMap(({ id }) => (chosen.has(id) ? id : [])) });

  const kept = new Map<string, Record<string, unknown>>();
  for (const [index, cell] of cells.entries()) {
    if (!chosen.has(cell.id)) continue;
    const missing = needs[cell.id]?.find((id) => !kept.has(id));
    if (missing !== undefined) {
      tell({ type: 'skipped', id: cell.id, because: missing });
      continue;
    }
    const values = await runOne(cell, valuesFor(index, cells, kept), library, tell);
    if (values) kept.set(cell.id, values);
  }
  tell({ type: 'finished' });
}
