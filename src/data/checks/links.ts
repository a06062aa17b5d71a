import type { Problem } from '../read/problem.ts';
import { sourceOf } from './objectives.ts';
import type { Page } from './page.ts';

/** The built site: its pages, every file it serves (from the root, "/…"), and its base path. */
export interface Site {
  pages: readonly Page[];
  files: ReadonlySet<string>;
  base: string;
}

const elsewhere = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Every internal link must lead to a page or file that is built, and to an anchor in it. */
export function checkLinks(site: Site): Problem[] {
  const found = site.pages.flatMap((page) =>
    page.targets.flatMap((target) => {
      const says = brokenLink(site, page.route, target);
      return says === undefined ? [] : [{ file: sourceOf(page.route), says }];
    }),
  );
  return fold(found);
}

/** What is wrong with a link, or undefined. `target` is a URL as it stands in the page. */
export function brokenLink(site: Site, from: string, target: string): string | undefined {
  if (elsewhere.test(target)) return undefined;
  const prefix = site.base.replace(/\/$/, '');
  const { path, anchor } = resolve(target, `http://site.invalid${prefix}${from}`);
  if (path === undefined) return `links to ${target}, which is not an address.`;
  if (prefix !== '' && path !== prefix && !path.startsWith(`${prefix}/`)) {
    return `links to ${target}, which is outside the site's base ${site.base}.`;
  }
  const route = path.slice(prefix.length) || '/';
  const page = site.pages.find((candidate) => candidate.route === route);
  if (!page) {
    if (site.files.has(route)) return undefined;
    const slash = site.pages.some((candidate) => candidate.route === `${route}/`);
    return slash
      ? `links to ${target}: write the address with a slash at its end.`
      : `links to ${target}, but the site has no such page or file.`;
  }
  if (anchor === '' || anchor === 'top' || page.ids.includes(anchor)) return undefined;
  if (route === '/glossary/') {
    return `links to ${route}#${anchor}, but the glossary has no entry "${anchor}".`;
  }
  if (route === '/references/') {
    return `links to ${route}#${anchor}, but the references have no entry "${anchor}".`;
  }
  return `links to ${route}#${anchor}, but that page has no anchor "${anchor}".`;
}

/** Path and anchor of a link, decoded; no path where the text is not an address at all. */
function resolve(target: string, from: string): { path?: string; anchor: string } {
  try {
    const url = new URL(target, from);
    return {
      path: decodeURIComponent(url.pathname),
      anchor: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    return { anchor: '' };
  }
}

/** An id may stand only once in a page: a link or a label could not tell two apart. */
export function checkIds(pages: readonly Page[]): Problem[] {
  return pages.flatMap(({ route, ids }) => {
    const counts = Map.groupBy(ids, (id) => id);
    return [...counts]
      .filter(([, same]) => same.length > 1)
      .map(([id, same]) => ({
        file: sourceOf(route),
        says: `the id "${id}" stands ${same.length} times in the page ${route}.`,
      }));
  });
}

/** A broken link in the header or footer is on every page: say it once. */
function fold(problems: readonly Problem[]): Problem[] {
  const bySays = Map.groupBy(problems, ({ says }) => says);
  return [...bySays].flatMap(([says, same]) => {
    const sources = [...new Set(same.map(({ file }) => file))];
    const [first] = sources;
    return first !== undefined && sources.length > 3
      ? [{ file: `${first} and ${sources.length - 1} other pages`, says }]
      : sources.map((file) => ({ file, says }));
  });
}
