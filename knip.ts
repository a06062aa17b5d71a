import type { KnipConfig } from 'knip';

/** What an HTML or Astro page loads by `<script src="…">`, as imports. */
const scriptsOf = (text: string): string =>
  [...text.matchAll(/<script\b[^>]*\bsrc="(\.[^"]+)"/g)]
    .map(([, file = '']) => `import '${file}';`)
    .join('\n');

/** The code of an Astro file: its front matter, its scripts, and the scripts it names. */
const codeOfAstro = (text: string): string => {
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const inline = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [front, ...inline.map(([, code = '']) => code), scriptsOf(text)].join('\n');
};

/** The style sheets that one imports, and the packages that it takes files from. */
const filesOfCss = (text: string): string =>
  [...text.matchAll(/@import '([^']+)'|url\('(@?[a-z][^':]*)'\)/g)]
    .map(([, sheet, file]) => `import '${sheet ?? file}';`)
    .join('\n');

/** Finds files, exports and packages that nothing uses. `npx knip` lists them with their places. */
const config: KnipConfig = {
  entry: [
    // What programs import from the package.
    'src/estimation/index.ts',
    // What `import … from 'joulebook'` in a cell offers, and the program that runs cells: built by path.
    'src/notebook/library/module.ts',
    'src/notebook/sandbox/program.ts',
    // Collections of Astro, named in src/content.config.ts.
    'content/{lessons,guides}/*.mdx',
    // Pages that the measurements open in a browser.
    'scripts/bench/*/index.html',
  ],
  project: [
    '{src,scripts,tests,content}/**/*.{ts,js,mjs,svelte,astro,mdx,html,css}',
    '*.{ts,js,mjs,cjs}',
  ],
  // The sprite script takes each artist's set by its name.
  ignoreDependencies: [/^@iconify-json\//],
  compilers: { astro: codeOfAstro, html: scriptsOf, css: filesOfCss },
};

export default config;
