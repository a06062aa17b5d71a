import { writeAddress } from '../../kit/link.ts';
import { withDependents, withNeeded } from '../analysis/needs.ts';
import { cellsIn, entriesOf, openEdits, ownsKey, searchWith, withEdit } from '../own-code.ts';
import type { Needs, RunEvent } from '../protocol.ts';
import { Sandbox } from '../sandbox/sandbox.ts';
import { endingWords, errorNote } from '../words.ts';
import { CellState } from './cell-state.svelte.ts';
import type { NotebookProps } from './props.ts';

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** The cells of a page together: they share names, so one that changes concerns those below it. */
export class Notebook {
  readonly cells: readonly CellState[];
  busy: boolean = $state(false);
  #needs: Needs;
  #restored = false;
  readonly #sandbox: Sandbox;

  constructor({ cells, needs, programUrl }: NotebookProps) {
    this.cells = cells.map((cell) => new CellState(cell));
    this.#needs = needs;
    this.#sandbox = new Sandbox(() => fetchText(programUrl));
  }

  cell(id: string): CellState {
    const found = this.cells.find((cell) => cell.id === id);
    if (!found) throw new Error(`There is no cell "${id}" on this page.`);
    return found;
  }

  /** Brings back what the reader wrote earlier, and before it what a link brings. Runs nothing. */
  restoreOnce(search: string): void {
    if (this.#restored) return;
    this.#restored = true;
    const edits = openEdits().read().value;
    for (const cell of this.cells) {
      const edit = edits[cell.id];
      if (!edit || edit.text === cell.original) continue;
      cell.replaceText(edit.text, 'saved');
      if (edit.original !== cell.original)
        cell.status = 'The lesson’s own code has changed since you edited it.';
    }
    const ids = this.cells.map(({ id }) => id);
    const { cells, unreadable } = cellsIn(search, ids);
    for (const { id, code } of cells) {
      if (code !== this.cell(id).original) this.cell(id).replaceText(code, 'linked');
    }
    for (const id of unreadable) {
      this.cell(id).status = 'The link’s code for this cell cannot be read; it is left out.';
    }
    this.#markBelow(this.cells.filter(({ edited }) => edited).map(({ id }) => id));
  }

  /** Called at every change in the editor. */
  edit(cell: CellState, text: string): void {
    if (text === cell.text) return;
    cell.replaceText(text, 'edited');
    this.#markBelow([cell.id]);
    this.#save(cell);
  }

  reset(cell: CellState): void {
    cell.restore();
    cell.status = 'The lesson’s code and output are back.';
    this.#save(cell);
    this.#forgetLink(cell);
    const changed = withNeeded([cell.id], this.#needs);
    const needsChanged = [...changed].some((id) => this.cell(id).edited);
    if (needsChanged) cell.stale = 'above';
    this.#restoreBelow(cell);
  }

  warm(): void {
    this.#sandbox.warm().catch(() => undefined);
  }

  stop(): void {
    this.#sandbox.stop();
  }

  async run(cell: CellState): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    cell.running = true;
    cell.status = '';
    const stale = this.cells.filter((each) => each.stale !== '').map(({ id }) => id);
    const below = withDependents([cell.id], this.#needs);
    const request = {
      cells: this.cells.map(({ id, text }) => ({ id, code: text })),
      wanted: [cell.id, ...stale.filter((id) => below.has(id))],
    };
    try {
      const ending = await this.#sandbox.run(request, (event) => this.#hear(event));
      if (ending !== 'finished') this.#interrupt(cell, endingWords[ending]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#interrupt(cell, `The program that runs cells did not load: ${why}. Try again.`);
    }
    for (const each of this.cells) each.running = each.waiting = false;
    this.busy = false;
  }

  /** The page's address with every edited cell in it. */
  search(search: string): string {
    const edited = this.cells.filter((cell) => cell.edited);
    return searchWith(
      search,
      edited.map(({ id, text }) => ({ id, code: text })),
    );
  }

  #hear(event: RunEvent): void {
    if (event.type === 'plan') {
      this.#needs = event.needs;
      return;
    }
    if (event.type === 'finished') return;
    const cell = this.cells.find(({ id }) => id === event.id);
    if (!cell) return;
    switch (event.type) {
      case 'begin':
        cell.begin();
        break;
      case 'output':
        cell.add(event.items);
        break;
      case 'end':
        cell.end(event.error);
        cell.status = event.error ? errorNote(event.error) : 'Finished.';
        break;
      case 'skipped':
        cell.stale = 'above';
        cell.status = `Did not run: the cell “${this.cell(event.because).title}” has no result.`;
    }
  }

  #interrupt(cell: CellState, why: string): void {
    for (const each of this.cells) if (each.running && each !== cell) each.status = '';
    cell.status = why;
    cell.stale = 'interrupted';
  }

  #markBelow(ids: readonly string[]): void {
    for (const id of withDependents(ids, this.#needs)) {
      const cell = this.cell(id);
      if (cell.stale === '' && !ids.includes(id)) cell.stale = 'above';
    }
  }

  /** After a reset: what depends on nothing changed any more has its built output again. */
  #restoreBelow(cell: CellState): void {
    for (const id of withDependents([cell.id], this.#needs)) {
      const each = this.cell(id);
      const needed = [...withNeeded([id], this.#needs)];
      if (needed.every((one) => !this.cell(one).edited)) each.showBuilt();
      else if (each.stale === '' && each !== cell) each.stale = 'above';
    }
  }

  #save({ id, text, original }: CellState): void {
    const store = openEdits();
    const result = store.write(withEdit(store.read().value, id, { text, original }));
    if (!result.ok) {
      this.cell(id).status =
        'This browser cannot keep your code. It stays until you leave the page.';
    }
  }

  /** A cell that was reset must not come back from the address when the page is loaded again. */
  #forgetLink(cell: CellState): void {
    const { cells } = cellsIn(
      location.search,
      this.cells.map(({ id }) => id),
    );
    if (!cells.some(({ id }) => id === cell.id)) return;
    writeAddress(ownsKey, entriesOf(cells.filter(({ id }) => id !== cell.id)), 0);
  }
}

const notebooks: Record<string, Notebook> = {};

/** The one notebook of a page, whichever of its cells asks first. */
export function notebookOf(props: NotebookProps): Notebook {
  // At build time every cell is rendered by itself.
  if (typeof window === 'undefined') return new Notebook(props);
  const key = props.cells.map(({ id }) => id).join();
  return (notebooks[key] ??= new Notebook(props));
}
