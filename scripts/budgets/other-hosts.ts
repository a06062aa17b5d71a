import { parse } from 'parse5';
import { attributesOf, elements } from '../../src/data/checks/page.ts';

const external = /^(https?:)?\/\//i;
/** The kinds of <link> that a browser acts on by itself. */
const loadingRels = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'icon',
  'apple-touch-icon',
  'manifest',
]);
const loadingAttributes = ['src', 'srcset', 'poster', 'data', 'component-url', 'renderer-url'];

/** Addresses on other hosts that a browser loads for this page by itself. Links to follow are fine. */
export function hostsLoadedByPage(html: string): string[] {
  const found: string[] = [];
  for (const element of elements(parse(html, { scriptingEnabled: false }))) {
    const attributes = attributesOf(element);
    for (const name of loadingAttributes) {
      const links = (attributes[name] ?? '').split(',').map((part) => part.trim());
      found.push(...links.filter((link) => external.test(link)));
    }
    const rels = (attributes['rel'] ?? '').split(/\s+/);
    if (element.tagName === 'link' && rels.some((rel) => loadingRels.has(rel))) {
      const link = attributes['href'] ?? '';
      if (external.test(link)) found.push(link);
    }
    found.push(...hostsLoadedByStyles(attributes['style'] ?? ''));
    if (element.tagName === 'style') {
      const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      found.push(...hostsLoadedByStyles(text));
    }
  }
  return found;
}

/** Addresses on other hosts in url(…) and @import of a style sheet. */
export function hostsLoadedByStyles(css: string): string[] {
  const links = [
    ...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g),
    ...css.matchAll(/@import\s+["']([^"']+)["']/g),
  ];
  return links.map((match) => match[1] ?? '').filter((link) => external.test(link));
}

/** Addresses on other hosts that a script imports. */
export function hostsLoadedByScript(js: string): string[] {
  const links = js.matchAll(
    /(?:\bfrom|\bimport\(?|importScripts\()\s*["'`]((?:https?:)?\/\/[^"'`]+)/g,
  );
  return [...links].map((match) => match[1] ?? '');
}
