import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const LINK = /<link rel="stylesheet" href="([^"]+\.css)">/g;

/** The text of each top-level rule: `@media` and its like with all that they hold. */
export function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth > 0 || brace === '{') continue;
    rules.push(css.slice(from, index + 1).trim());
    from = index + 1;
  }
  return rules;
}

/** The page without the links to stylesheets of which its others hold every rule. */
export function withoutRepeatedStyles(
  html: string,
  rules: ReadonlyMap<string, readonly string[]>,
): string {
  const nameOf = (href: string) => basename(href);
  const linked = new Set([...html.matchAll(LINK)].map(([, href = '']) => nameOf(href)));
  return html.replace(LINK, (link: string, href: string) => {
    const own = rules.get(nameOf(href));
    if (own === undefined) return link;
    const others = [...linked].filter((name) => name !== nameOf(href));
    const held = new Set(others.flatMap((name) => rules.get(name) ?? []));
    if (!own.every((rule) => held.has(rule))) return link;
    linked.delete(nameOf(href));
    return '';
  });
}

/**
 * A widget's styles are written once for the page and once for the widget's script, in two files, and
 * a page links both. The rules are scoped to their component: which copy a page loads makes no
 * difference, so one is enough.
 */
export function dropRepeatedStyles(): AstroIntegration {
  return {
    name: 'joulebook:repeated-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const names = await readdir(root, { recursive: true });
        const rules = new Map<string, string[]>();
        for (const name of names.filter((each) => each.endsWith('.css'))) {
          rules.set(basename(name), rulesOf(await readFile(join(root, name), 'utf8')));
        }
        let shorter = 0;
        for (const name of names.filter((each) => each.endsWith('.html'))) {
          const html = await readFile(join(root, name), 'utf8');
          const trimmed = withoutRepeatedStyles(html, rules);
          if (trimmed === html) continue;
          await writeFile(join(root, name), trimmed);
          shorter += 1;
        }
        logger.info(`${shorter} pages link no styles twice.`);
      },
    },
  };
}
