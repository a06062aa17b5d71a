import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A passage of a lesson that says which objectives it serves. */
interface Passage {
  id: string;
  objectives: string[];
}

/** What the checks need of one built page. */
export interface Page {
  /** The address below the site's base: "/", "/lessons/analysis/", "/404.html". */
  route: string;
  /** Every id in the page, repetitions included. */
  ids: string[];
  /** The targets of all links, images, scripts, style sheets and media, as written. */
  targets: string[];
  passages: Passage[];
}

const targetAttributes: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
};

/** Reads one built page. */
export function readPage(route: string, html: string): Page {
  const page: Page = { route, ids: [], targets: [], passages: [] };
  // Scripting off: what stands in <noscript> is read as elements and not as text.
  for (const element of elements(parse(html, { scriptingEnabled: false }))) {
    const attributes = attributesOf(element);
    const id = attributes['id'];
    if (id !== undefined) page.ids.push(id);
    for (const name of targetAttributes[element.tagName] ?? []) {
      const target = attributes[name];
      if (target !== undefined) page.targets.push(target);
    }
    const objectives = attributes['data-objectives'];
    if (objectives !== undefined) {
      page.passages.push({ id: id ?? '', objectives: objectives.split(/[\s,]+/).filter(Boolean) });
    }
  }
  return page;
}

/** All elements below a node, in document order, those of templates included. */
export function* elements(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
    if ('content' in child) yield* elements(child.content);
  }
}

export function attributesOf(element: Tree.Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}
