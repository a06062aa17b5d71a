import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Parent = Tree.ParentNode;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** Anything to read in it. */
export const hasText = (node: Parent): boolean =>
  node.childNodes.some((child) =>
    'value' in child ? child.value.trim() !== '' : 'childNodes' in child && hasText(child),
  );

export const remove = (element: Element): void => adapter.detachNode(element);

/** Puts what is inside in the place of the element. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of [...element.childNodes]) {
    adapter.detachNode(child);
    adapter.insertBefore(parent, child, element);
  }
  adapter.detachNode(element);
}

/** Makes a link plain text that looks as before: its classes stay, where it led to does not. */
export function toSpan(link: Element): void {
  link.tagName = 'span';
  link.nodeName = 'span';
  link.attrs = link.attrs.filter(
    ({ name }) => name === 'class' || name.startsWith('data-astro-cid-'),
  );
}

/** Puts a piece of new HTML after the element. */
export function addAfter(element: Element, added: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  const next = parent.childNodes[parent.childNodes.indexOf(element) + 1];
  if (next) adapter.insertBefore(parent, added, next);
  else adapter.appendChild(parent, added);
}

/** `<sup class="name">text</sup>` */
export function raised(text: string, className: string): Element {
  const element = adapter.createElement('sup', 'http://www.w3.org/1999/xhtml' as never, [
    { name: 'class', value: className },
  ]);
  adapter.insertText(element, text);
  return element;
}

/** All elements below a node; a list, since the tree changes while one goes through it. */
export function allElements(node: Parent): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...allElements(child)] : [],
  );
}
