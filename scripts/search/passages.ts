import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributesOf, elements } from '../../src/data/checks/page.ts';

/** What can be found: a page, a passage of it, a challenge, a cell, a word of the glossary, a work. */
export interface Passage {
  /** Below the site's base, with the anchor: "/lessons/analysis/#peak". */
  address: string;
  title: string;
  /** What kind of thing it is, as the list of results says it: "Part 3 · Analysis", "Glossary". */
  kind: string;
  text: string;
}

/** Sheets, the whole course on one page, and the rooms of a class repeat what stands elsewhere. */
const leftOut = /^\/(404|all|print|teach|present|progress)\b/;

/** Tags whose text is no prose: controls, drawings, programs, lists of links. */
const noProse = new Set(
  'astro-island button form input label nav noscript pre script select style svg table'.split(' '),
);

const classesOf = (element: Tree.Element): string[] =>
  (attributesOf(element)['class'] ?? '').split(/\s+/);

/** Whether what stands around an element is a challenge or a cell, which a learner does. */
type Around = 'text' | 'exercise';

/** What a reader of the text would not read: copies for scripts, signs for the eye, headings again. */
function isAside(element: Tree.Element, around: Around): boolean {
  const attributes = attributesOf(element);
  const classes = classesOf(element);
  return (
    noProse.has(element.tagName) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    attributes['data-search'] === 'off' ||
    // Hints and solutions must not show up in an excerpt, and minutes say nothing in one.
    (around === 'exercise' && (element.tagName === 'details' || classes.includes('widget-head'))) ||
    classes.some((name) => ['js-only', 'kicker', 'visually-hidden'].includes(name))
  );
}

/** The text of a node in one line. */
function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A sign of a formula as it is; a longer formula is no word that somebody looks for. */
function formulaText(formula: Tree.Element): string {
  const source = [...elements(formula)].find(({ tagName }) => tagName === 'annotation');
  const text = source ? oneLine(textOf(source)) : '';
  return /^\w{1,3}$/.test(text) ? text : '…';
}

const isHeading = (element: Tree.Element): boolean => /^h[1-6]$/.test(element.tagName);
const inLine = new Set('a abbr b cite code em i kbd q s small span strong sub sup'.split(' '));

/** The heading that names an element by `aria-labelledby`. */
function headingOf(element: Tree.Element): Tree.Element | undefined {
  const id = attributesOf(element)['aria-labelledby'];
  if (id === undefined) return undefined;
  return [...elements(element)].find((each) => attributesOf(each)['id'] === id && isHeading(each));
}

/** What a passage is called in the list: its part, or its page. */
function kindsOf(main: Tree.Element, title: string): { page: string; passage: string } {
  const kicker = [...elements(main)].find((each) => classesOf(each).includes('kicker'));
  const part = /^Part \d+/.exec(kicker ? oneLine(textOf(kicker)) : '')?.[0];
  return part === undefined
    ? { page: 'Page', passage: title }
    : { page: part, passage: `${part} · ${title}` };
}

interface Place {
  passage: Passage;
  around: Around;
}

/** Reads one built page into what can be found on it; nothing for pages that repeat others. */
export function passagesOf(route: string, html: string): Passage[] {
  if (leftOut.test(route)) return [];
  const main = [...elements(parse(html))].find(({ tagName }) => tagName === 'main');
  const top = main && [...elements(main)].find(({ tagName }) => tagName === 'h1');
  if (!main || !top) return [];
  const pageTitle = oneLine(textOf(top));
  const kinds = kindsOf(main, pageTitle);
  const passages: Passage[] = [];
  /** Found by their titles: widgets and cells have no text of their own. */
  const byTitle = new Set<Passage>();
  const add = (anchor: string, title: string, kind: string): Passage => {
    const passage = { address: route + anchor, title: oneLine(title), kind, text: '' };
    passages.push(passage);
    return passage;
  };
  const island = (element: Tree.Element): void => {
    const region = [...elements(element)].find((each) => headingOf(each) !== undefined);
    const name = region && headingOf(region);
    const anchor = name && (attributesOf(region)['id'] ?? attributesOf(name)['id']);
    if (name && anchor !== undefined) byTitle.add(add(`#${anchor}`, textOf(name), kinds.passage));
  };

  const visit = (parent: Tree.ParentNode, place: Place): void => {
    for (const node of parent.childNodes) {
      if ('value' in node) place.passage.text += node.value;
      if (!('tagName' in node)) continue;
      const attributes = attributesOf(node);
      const heading = headingOf(node);
      const id = attributes['id'] ?? (heading && attributesOf(heading)['id']);
      const entry = attributes['data-search-kind'];
      if (isAside(node, place.around)) {
        // A widget tells its name, not its numbers: they change with what is set.
        if (node.tagName === 'astro-island' && place.around === 'text') island(node);
      } else if (classesOf(node).includes('katex')) {
        place.passage.text += formulaText(node);
      } else if (entry !== undefined && id !== undefined) {
        const named = [...elements(node)].find((each) => 'data-search-title' in attributesOf(each));
        visit(node, { ...place, passage: add(`#${id}`, textOf(named ?? node), entry) });
      } else if (heading && id !== undefined) {
        const [what, around]: [string, Around] =
          'data-challenge' in attributes
            ? [`Challenge · ${pageTitle}`, 'exercise']
            : 'data-cell' in attributes
              ? [`Cell · ${pageTitle}`, 'exercise']
              : [kinds.passage, place.around];
        const passage = add(`#${id}`, textOf(heading), what);
        if (around === 'exercise') byTitle.add(passage);
        visit(node, { passage, around });
      } else if (isHeading(node) && oneLine(textOf(node)) === place.passage.title) {
        continue;
      } else if (isHeading(node) && attributes['id'] !== undefined) {
        // A heading on its own, as Markdown makes it: what follows belongs to it.
        place.passage = add(`#${attributes['id']}`, textOf(node), kinds.passage);
      } else {
        visit(node, place);
        if (!inLine.has(node.tagName)) place.passage.text += ' ';
      }
    }
  };
  const whole = add('', pageTitle, kinds.page);
  byTitle.add(whole);
  visit(main, { passage: whole, around: 'text' });
  // A heading with tables alone, or that only holds other passages, is no answer to anything.
  return passages
    .filter((passage) => byTitle.has(passage) || oneLine(passage.text) !== '')
    .map((passage) => ({ ...passage, text: oneLine(passage.text) }));
}
