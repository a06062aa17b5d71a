import { href } from '../../kit/href.ts';

/** A passage that was found, as Pagefind tells it. */
interface Found {
  raw_url: string;
  /** Some words of the text as HTML, with <mark> around those that were looked for. */
  excerpt: string;
  meta: { title?: string; kind?: string };
}

/** What is used of pagefind.js, which `npm run build` writes beside the pages. */
interface Engine {
  options(options: { excerptLength: number; ranking: { pageLength: number } }): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}

const atOnce = 10;
const pauseMs = 150;

/**
 * The excerpt as text and <mark>, whatever else may stand in it. Where it begins with the title, which
 * stands above it, it goes on from there.
 */
function excerptNodes(html: string, title: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let left = (body.textContent ?? '').startsWith(`${title}.`) ? title.length + 1 : 0;
  return [...body.childNodes].flatMap((node) => {
    const text = (node.textContent ?? '').slice(left);
    left = Math.max(0, left - (node.textContent ?? '').length);
    if (text === '' || node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function entryOf({ raw_url, excerpt, meta }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href(raw_url);
  link.textContent = meta.title ?? raw_url;
  const kind = document.createElement('span');
  kind.className = 'of';
  kind.textContent = meta.kind ?? '';
  const text = document.createElement('p');
  text.append(...excerptNodes(excerpt, meta.title ?? ''));
  const entry = document.createElement('li');
  entry.append(link, kind);
  if (text.textContent?.trim()) entry.append(text);
  return entry;
}

async function loadEngine(): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ href('/search/pagefind.js'))) as Engine;
  // Passages differ much in length, and a short one is not the better answer for it.
  await engine.options({ excerptLength: 28, ranking: { pageLength: 0.2 } });
  return engine;
}

/** Makes the open dialog search what is typed, and moves through the results by arrow keys. */
export function startDialog(dialog: HTMLDialogElement): void {
  const one = <T extends Element>(selector: string): T => {
    const found = dialog.querySelector<T>(selector);
    if (!found) throw new Error(`The search dialog has no ${selector}.`);
    return found;
  };
  const field = one<HTMLInputElement>('#search-words');
  const said = one<HTMLElement>('.said');
  const list = one<HTMLOListElement>('.found');
  const more = one<HTMLButtonElement>('[data-search-more]');
  let engine: Promise<Engine> | undefined;
  /** The words that the list answers, and what was found for them and is not shown yet. */
  let answered = '';
  let waiting: { data(): Promise<Found> }[] = [];
  let timer = 0;

  const links = () => [...list.querySelectorAll('a')];

  async function showMore(words: string): Promise<void> {
    const next = await Promise.all(waiting.slice(0, atOnce).map((result) => result.data()));
    if (words !== answered) return;
    waiting = waiting.slice(atOnce);
    list.append(...next.map(entryOf));
    more.hidden = waiting.length === 0;
  }

  /** Searches for what stands in the field; an answer that comes too late is dropped. */
  async function search(): Promise<void> {
    clearTimeout(timer);
    const words = field.value.trim();
    if (words === answered) return;
    answered = words;
    try {
      const { results } = words
        ? await (engine ??= loadEngine()).then((each) => each.search(words))
        : { results: [] };
      if (words !== answered) return;
      list.replaceChildren();
      waiting = results;
      await showMore(words);
      if (words !== answered) return;
      dialog.scrollTop = 0;
      const count = results.length === 1 ? '1 result' : `${results.length} results`;
      said.textContent =
        results.length > 0
          ? count
          : words && `No results for “${words}”. Try fewer words, or the beginning of one.`;
    } catch {
      engine = undefined;
      answered = '';
      said.textContent = import.meta.env.DEV
        ? 'npm run build makes the index; npm run preview serves it.'
        : 'The index could not be loaded. Is there a network?';
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pauseMs);
  });
  one('form').addEventListener('submit', (event) => {
    event.preventDefault();
    void search().then(() => links()[0]?.click());
  });
  more.addEventListener('click', () => {
    const shown = links().length;
    void showMore(answered).then(() => links()[shown]?.focus());
  });
  list.addEventListener('click', (event) => {
    // A link to this page leaves the dialog; one for another tab does not.
    const leaves = (event.target as Element).closest('a') && !event.ctrlKey && !event.metaKey;
    if (leaves && !event.shiftKey) dialog.close();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      // A search field would only be emptied by it.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === field)) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (all[at - 1] ?? field).focus();
    }
  });
  // What was typed while this was loading.
  void search();
}
