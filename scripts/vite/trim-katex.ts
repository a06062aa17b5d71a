import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const FONT_FACE = /@font-face\{[^}]*\}/g;
const isKatex = (css: string): boolean => /@font-face\{[^}]*KaTeX_Main/.test(css);
const fontsOf = (css: string): string[] =>
  [...css.matchAll(/KaTeX_[\w-]+\.[\w-]+\.woff2/g)].map(([name]) => name);

/**
 * The rules of KaTeX's stylesheet that some page can use, and the fonts which these rules name.
 * @param pages all pages, and whatever else may hold a formula
 */
export async function trimmedKatex(css: string, pages: readonly string[]): Promise<string> {
  const [trimmed] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: pages.map((raw) => ({ raw, extension: 'html' })),
  });
  const kept = trimmed?.css ?? '';
  const rules = kept.replace(FONT_FACE, '');
  if (rules.trim() === '') throw new Error('Of the styles of formulas nothing is left.');
  return kept.replace(FONT_FACE, (face) => {
    const [family] = /KaTeX_\w+/.exec(face) ?? [];
    return family && rules.includes(family) ? face : '';
  });
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/**
 * KaTeX styles every symbol of mathematics; a lesson uses a few dozen. What no page uses stays out of
 * the build, rule by rule, and the fonts that only such rules name stay out with them.
 */
export function trimKatex(): AstroIntegration {
  return {
    name: 'joulebook:trim-katex',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const written = [...(await filesIn(root, '.html')), ...(await filesIn(root, '.js'))];
        const pages = await Promise.all(written.map((file) => readFile(file, 'utf8')));
        for (const file of await filesIn(root, '.css')) {
          const css = await readFile(file, 'utf8');
          if (!isKatex(css)) continue;
          const trimmed = await trimmedKatex(css, pages);
          const kept = new Set(fontsOf(trimmed));
          const unused = fontsOf(css).filter((name) => !kept.has(name));
          await writeFile(file, trimmed);
          await Promise.all(unused.map((name) => rm(join(root, '_astro', name), { force: true })));
          logger.info(`${css.length} -> ${trimmed.length} bytes, ${unused.length} fonts left out.`);
        }
      },
    },
  };
}
