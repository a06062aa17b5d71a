import { isRecord } from '../kit/is-record.ts';
import { replaceEntries, type Entries } from '../kit/url-state.ts';
import { CODE_LIMIT } from './limits.ts';
import type { CellText } from './protocol.ts';
import { openStore, type StorageLike, type Store } from '../kit/storage.ts';

const PREFIX = 'cell.';

/** Text in letters that an address leaves as they are (base64url of UTF-8). */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(encoded: string): string | undefined {
  // Three bytes in four letters, and at most three bytes in a UTF-16 unit.
  if (encoded.length > CODE_LIMIT * 4 || !/^[\w-]*$/.test(encoded)) return undefined;
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length <= CODE_LIMIT ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an entry of the query carries a cell. */
export const ownsKey = (key: string): boolean => key.startsWith(PREFIX);

/** The entries of a query that carry the given cells. */
export const entriesOf = (cells: readonly CellText[]): Entries =>
  cells.map(({ id, code }) => [PREFIX + id, encode(code)]);

/** The query of a link that carries the given cells. */
export const searchWith = (search: string, cells: readonly CellText[]): string =>
  replaceEntries(search, ownsKey, entriesOf(cells));

export interface LinkedCells {
  cells: CellText[];
  /** Ids of cells whose text could not be read. */
  unreadable: string[];
}

/** The texts that a link brings for the cells of a page. Never throws. */
export function cellsIn(search: string, ids: readonly string[]): LinkedCells {
  const params = new URLSearchParams(search);
  const linked: LinkedCells = { cells: [], unreadable: [] };
  for (const id of ids) {
    const encoded = params.get(PREFIX + id);
    if (encoded === null) continue;
    const code = decode(encoded);
    if (code === undefined) linked.unreadable.push(id);
    else linked.cells.push({ id, code });
  }
  return linked;
}

/** A reader's own text of a cell. */
interface Edit {
  text: string;
  /** The lesson's text that was edited: when it differs from today's, the lesson has changed since. */
  original: string;
}

/** Edits by the id of the cell. */
type Edits = Readonly<Record<string, Edit>>;

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= CODE_LIMIT;

function parseEdits(value: unknown): Edits | null {
  if (!isRecord(value)) return null;
  const sound = Object.values(value).every((edit) => {
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
