import { parseFragment, serialize } from 'parse5';
import {
  addAfter,
  allElements,
  attribute,
  hasClass,
  hasText,
  raised,
  remove,
  toSpan,
  unwrap,
  type Element,
  type Parent,
} from './tree.ts';
import { reference } from '../../data/library/references.ts';

/** What a link on paper becomes: one entry for each address, in the order of the text. */
interface Footnote {
  readonly number: number;
  readonly href: string;
}

export interface Paper {
  readonly html: string;
  readonly footnotes: readonly Footnote[];
}

const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'script', 'template', 'dialog']);

/** What cannot work on paper: scripts, controls, tables that a reader would unfold. */
const isLost = (element: Element): boolean =>
  CONTROLS.has(element.tagName) ||
  hasClass(element, 'js-only') ||
  hasClass(element, 'screen-only') ||
  attribute(element, 'hidden') !== undefined ||
  (element.tagName === 'details' && isIn(element, 'widget')) ||
  (attribute(element, 'role') === 'status' && !hasText(element));

function isIn(element: Element, className: string): boolean {
  let at: Parent | null = element.parentNode;
  while (at && 'tagName' in at) {
    if (hasClass(at, className)) return true;
    at = at.parentNode;
  }
  return false;
}

function toStatic(root: Parent): void {
  for (const element of allElements(root)) if (isLost(element)) remove(element);
  for (const element of allElements(root)) {
    if (element.tagName === 'astro-island' || element.tagName === 'astro-slot') unwrap(element);
    // The words for a page without scripts hold for paper as well.
    const classes = element.attrs.find(({ name }) => name === 'class');
    if (classes) classes.value = classes.value.replace(/\bno-js-only\b/g, '').trim();
  }
}

/** Links become numbers, and a term that only leads to the glossary becomes plain text. */
function numberLinks(root: Parent): Footnote[] {
  const numbers = new Map<string, number>();
  for (const element of allElements(root)) {
    if (element.tagName !== 'a') continue;
    const href = attribute(element, 'href');
    const leadsAway = href !== undefined && !href.startsWith('#') && !hasClass(element, 'term');
    if (leadsAway) {
      const number = numbers.get(href) ?? numbers.size + 1;
      numbers.set(href, number);
      addAfter(element, raised(String(number), 'footnote'));
    }
    // A class of its own carries a look, such as the raised year of a source.
    const isStyled = attribute(element, 'class') !== undefined && !hasClass(element, 'term');
    if (isStyled) toSpan(element);
    else unwrap(element);
  }
  return [...numbers].map(([href, number]) => ({ number, href }));
}

/**
 * A piece of a built page as it can be printed: widgets stay with the result that they start with, no
 * control and no script is left, and every link is a number with its address in `footnotes`.
 */
export function toPaper(html: string): Paper {
  const root = parseFragment(html);
  toStatic(root);
  const footnotes = numberLinks(root);
  return { html: serialize(root), footnotes };
}

/** What stands beside a footnote's number. */
interface FootnoteText {
  readonly text: string;
  readonly address: string;
}

const REFERENCE = /\/references\/#([a-z0-9-]+)$/;

/** A work of the references by its authors, title and address; any other link by its address. */
export function footnoteText(href: string, base: string): FootnoteText {
  const id = REFERENCE.exec(href)?.[1];
  if (id !== undefined) {
    const { authors, year, title, where, url } = reference(id);
    return { text: `${authors} (${year}). ${title}. ${where}.`, address: url };
  }
  if (/^https?:/.test(href)) return { text: '', address: href };
  return { text: 'On this site:', address: `/${href.slice(base.length).replace(/^\//, '')}` };
}
