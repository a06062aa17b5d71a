import { parse } from 'parse5';
import { attributesOf, elements } from '../../src/data/checks/page.ts';
import type { SiteFiles } from './site-files.ts';

/** What one page loads, by kind. */
export interface PageAssets {
  /** Modules and scripts that load with the page. */
  scripts: string[];
  /** Text of the scripts that stand in the page itself. */
  inlineScripts: string[];
  /** Widgets that load when the reader scrolls to them: the modules of each, its own first. */
  islands: string[][];
  styles: string[];
  inlineStyles: string[];
}

const notScripts = new Set([
  'application/json',
  'application/ld+json',
  'importmap',
  'speculationrules',
]);

/** Reads from a page's HTML what it loads; `route` is the page's address. */
export function assetsOf(html: string, route: string, site: SiteFiles): PageAssets {
  const assets: PageAssets = {
    scripts: [],
    inlineScripts: [],
    islands: [],
    styles: [],
    inlineStyles: [],
  };
  const add = (list: string[], link: string | undefined): void => {
    const address = link === undefined ? undefined : site.resolve(link, route);
    if (address !== undefined) list.push(address);
  };
  for (const element of elements(parse(html, { scriptingEnabled: false }))) {
    const attributes = attributesOf(element);
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    if (element.tagName === 'script' && !notScripts.has(attributes['type'] ?? '')) {
      if (attributes['src'] !== undefined) add(assets.scripts, attributes['src']);
      else assets.inlineScripts.push(text);
    } else if (element.tagName === 'link') {
      const rel = (attributes['rel'] ?? '').split(/\s+/);
      if (rel.includes('stylesheet')) add(assets.styles, attributes['href']);
      const scriptAhead = rel.includes('preload') && attributes['as'] === 'script';
      if (rel.includes('modulepreload') || scriptAhead) add(assets.scripts, attributes['href']);
    } else if (element.tagName === 'style') {
      assets.inlineStyles.push(text);
    } else if (element.tagName === 'astro-island') {
      const list: string[] = [];
      for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
        add(list, attributes[name]);
      }
      if (attributes['client'] === 'visible') assets.islands.push(list);
      else assets.scripts.push(...list);
    }
  }
  return assets;
}
