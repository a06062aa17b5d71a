import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributesOf } from '../../src/data/checks/page.ts';

/** What a reader can meet on one built page. */
export interface PageContent {
  /** Its words in reading order; what stands in an attribute is marked, as in "[alt:", "A", "cat]". */
  words: string[];
  /** The text and numbers handed to its widgets, by place: "Planner#1.gpus.0.watts" → "300". */
  props: Map<string, string>;
}

/** Attributes that are shown, read aloud or followed. */
const told = [
  'alt',
  'aria-label',
  'aria-valuetext',
  'title',
  'placeholder',
  'value',
  'label',
  'data-definition',
];

const unread = new Set(['script', 'style']);

/** Elements that do not part words: "CO<sub>2</sub>e" is one word, two table cells are two. */
const inline = new Set(
  (
    'a abbr annotation b bdi bdo cite code data del dfn em i ins kbd mark mi mn mo mpadded mrow ' +
    'mspace mstyle msub msubsup msup mtext q s samp semantics small span strong sub sup time ' +
    'tspan u var wbr'
  ).split(' '),
);

/** Reads one built page: its text, the attributes that tell something, the props of its islands. */
export function pageContent(html: string): PageContent {
  const text: string[] = [];
  const props = new Map<string, string>();
  const seen = new Map<string, number>();

  const island = (attributes: Record<string, string>): void => {
    const name = widgetName(attributes);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const values: unknown = JSON.parse(attributes['props'] ?? '{}');
    for (const [path, value] of leaves([0, values], `${name}#${count}`)) props.set(path, value);
  };

  const read = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeName === '#text') text.push((child as Tree.TextNode).value);
      if (!('tagName' in child) || unread.has(child.tagName)) continue;
      const attributes = attributesOf(child);
      const parted = !inline.has(child.tagName);
      if (parted) text.push(' ');
      text.push(...marked(child.tagName, attributes));
      if (child.tagName === 'astro-island') island(attributes);
      // A template is never shown, except where Astro keeps in it what it hands to a widget.
      if (child.tagName !== 'template') read(child);
      else if ('content' in child && 'data-astro-template' in attributes) read(child.content);
      if (parted) text.push(' ');
    }
  };

  // Scripting off: what stands in <noscript> is read as elements and not as text.
  read(parse(html, { scriptingEnabled: false }));
  return { words: text.join('').split(/\s+/).filter(Boolean), props };
}

function marked(tag: string, attributes: Record<string, string>): string[] {
  const found = told.map((name) => [name, attributes[name]]);
  if (tag === 'a') found.push(['href', attributes['href']]);
  if (tag === 'meta' && attributes['name'] === 'description') {
    found.push(['description', attributes['content']]);
  }
  return found
    .filter(([, value]) => value !== undefined && value.trim() !== '')
    .map(([name, value]) => ` [${name}: ${withoutHash(value ?? '')}] `);
}

/** Files below _astro are named by their content: the name says nothing to a reader. */
function withoutHash(value: string): string {
  return value.replace(/\/_astro\/[^\s"')]+/g, '/_astro/…');
}

function widgetName(attributes: Record<string, string>): string {
  const options: unknown = JSON.parse(attributes['opts'] ?? '{}');
  const name = typeof options === 'object' && options && 'name' in options ? options.name : '';
  return String(name || 'widget');
}

/**
 * The text and numbers of a value as Astro writes it for an island: [kind, value], where kind 0 is a
 * plain value or an object of such pairs, 1, 4 and 5 are lists of pairs, and 11 an infinity.
 */
function* leaves(serialised: unknown, path: string): Generator<[string, string]> {
  const [kind, value] = Array.isArray(serialised) ? (serialised as unknown[]) : [0, serialised];
  if (kind === 1 || kind === 4 || kind === 5) {
    // Inside a list, Astro may write a list once more as a string of JSON.
    const items: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    for (const [index, item] of (items as unknown[]).entries()) {
      yield* leaves(item, `${path}.${index}`);
    }
  } else if (kind === 0 && typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* leaves(item, `${path}.${key}`);
  } else if (kind === 11) {
    yield [path, Number(value) < 0 ? '-Infinity' : 'Infinity'];
  } else if (typeof value === 'string' || typeof value === 'number') {
    const told = withoutHash(String(value)).replace(/\s+/g, ' ').trim();
    if (told !== '') yield [path, told];
  } else if (value !== null && value !== undefined && typeof value !== 'boolean') {
    yield [path, JSON.stringify(value)];
  }
}
