import { openStore, type StorageLike, type Store } from '../kit/storage.ts';
import { CODE_LIMIT } from './limits.ts';

/** A reader's own text of a cell. */
export interface Edit {
  text: string;
  /** The lesson's text that was edited: when it differs from today's, the lesson has changed since. */
  original: string;
}

/** Edits by the id of the cell. */
export type Edits = Readonly<Record<string, Edit>>;

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= CODE_LIMIT;

function parseEdits(value: unknown): Edits | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const sound = Object.values(value as Record<string, unknown>).every((edit) => {
    const { text, original } = (edit ?? {}) as Partial<Edit>;
    return isCode(text) && isCode(original);
  });
  return sound ? (value as Edits) : null;
}

/** The edits that this browser keeps. */
export const openEdits = (storage?: StorageLike | null): Store<Edits> =>
  openStore<Edits>({ key: 'joulebook.cells', version: 1, empty: {}, parse: parseEdits, storage });

/** The edits with one of them changed; a text equal to the lesson's own is no edit. */
export function withEdit(edits: Edits, id: string, edit: Edit): Edits {
  const others = Object.entries(edits).filter(([each]) => each !== id);
  const entry: [string, Edit][] = edit.text === edit.original ? [] : [[id, edit]];
  return Object.fromEntries([...others, ...entry]);
}
