import { replaceEntries, type Entries } from './url-state.ts';

type Owns = (key: string) => boolean;

/** What waits to be written, by whose entries they are. */
const waiting = new Map<Owns, Entries>();
let timer: ReturnType<typeof setTimeout> | undefined;

function write(): void {
  let { search } = location;
  for (const [owns, entries] of waiting) search = replaceEntries(search, owns, entries);
  waiting.clear();
  if (search === location.search) return;
  history.replaceState(history.state, '', location.pathname + search + location.hash);
}

/**
 * Puts a widget's entries into the address bar, a moment after the last change on the page, since
 * browsers limit how often. The address is read when it is written: widgets that share a page never
 * take each other's entries away.
 */
export function writeAddress(owns: Owns, entries: Entries, delayMilliseconds = 250): void {
  waiting.set(owns, entries);
  clearTimeout(timer);
  timer = setTimeout(write, delayMilliseconds);
}

/** What the page's address asks for. */
export const addressParams = (): URLSearchParams => new URLSearchParams(location.search);

/** The address of an element of this page with a widget's state in it. */
export const linkTo = (search: string, anchor: string): string =>
  `${location.origin}${location.pathname}${search}#${anchor}`;

/** False where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
