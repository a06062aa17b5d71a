import { Notebook } from './notebook.svelte.ts';
import type { NotebookProps } from './props.ts';

const notebooks = new Map<string, Notebook>();

/** The one notebook of a page, whichever of its cells asks first. */
export function notebookOf(props: NotebookProps): Notebook {
  // At build time every cell is rendered by itself.
  if (typeof window === 'undefined') return new Notebook(props);
  const key = props.cells.map(({ id }) => id).join();
  const notebook = notebooks.get(key) ?? new Notebook(props);
  notebooks.set(key, notebook);
  return notebook;
}
