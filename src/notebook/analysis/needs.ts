import type { Needs } from '../protocol.ts';

interface Named {
  id: string;
  declares: readonly string[];
  mentions: ReadonlySet<string>;
}

/** The cell above, nearest first, that declares a name. */
function declarerOf(name: string, index: number, cells: readonly Named[]): Named | undefined {
  return cells.slice(0, index).findLast(({ declares }) => declares.includes(name));
}

/** Names that the cell at `index` takes from cells above, each with the cell that it is from. */
export function takenNames(index: number, cells: readonly Named[]): Map<string, string> {
  const cell = cells[index];
  const taken = new Map<string, string>();
  for (const name of cell?.mentions ?? []) {
    if (cell?.declares.includes(name)) continue;
    const declarer = declarerOf(name, index, cells);
    if (declarer) taken.set(name, declarer.id);
  }
  return taken;
}

/** Which cells each cell needs directly. */
export function needsOf(cells: readonly Named[]): Needs {
  return Object.fromEntries(
    cells.map(({ id }, index) => [id, [...new Set(takenNames(index, cells).values())]]),
  );
}

/** The given cells and all that they need, directly or not. */
export function withNeeded(ids: Iterable<string>, needs: Needs): Set<string> {
  const reached = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(needs[id] ?? []));
  }
  return reached;
}

/** The given cells and all that need them, directly or not. */
export function withDependents(ids: Iterable<string>, needs: Needs): Set<string> {
  const reversed: Record<string, string[]> = {};
  for (const [id, needed] of Object.entries(needs)) {
    for (const each of needed) (reversed[each] ??= []).push(id);
  }
  return withNeeded(ids, reversed);
}
