import { describe, expect, it } from 'vitest';
import { budget, measure, overBudget } from '../../../../scripts/budgets/measure.ts';
import { gzipBytes } from '../../../../scripts/budgets/site-files.ts';
import { siteOf } from './sample.ts';

const files = {
  '/_astro/page.js': `import './shared.js';`,
  '/_astro/shared.js': `export const shared = 1;`,
  '/_astro/widget.js': `import './shared.js'; import('./chart.js');`,
  '/_astro/chart.js': `export const chart = 'dots';`,
  '/_astro/renderer.js': `export const render = 'svelte';`,
  '/_astro/site.css': `p { color: red }`,
};
const size = (...names: (keyof typeof files)[]): number =>
  names.reduce((sum, name) => sum + gzipBytes(files[name]), 0);
const island = (client: string): string =>
  `<astro-island client="${client}" component-url="/_astro/widget.js" renderer-url="/_astro/renderer.js"></astro-island>`;
const head = `<link rel="stylesheet" href="/_astro/site.css"><script type="module" src="/_astro/page.js"></script>`;

describe('measure', () => {
  it('counts a widget that waits to be seen only among all scripts', () => {
    expect(measure('/', head + island('visible'), siteOf(files))).toEqual({
      route: '/',
      firstScripts: size('/_astro/page.js', '/_astro/shared.js'),
      withExplorer: 0,
      styles: size('/_astro/site.css'),
      allScripts: size(
        '/_astro/page.js',
        '/_astro/shared.js',
        '/_astro/widget.js',
        '/_astro/chart.js',
        '/_astro/renderer.js',
      ),
    });
  });

  it('counts a widget that starts at once among the first scripts', () => {
    const { firstScripts } = measure('/', island('load'), siteOf(files));
    expect(firstScripts).toBe(
      size('/_astro/widget.js', '/_astro/shared.js', '/_astro/renderer.js'),
    );
  });

  it('counts the memory explorer in view, without the widgets further down', () => {
    const explorer = '/_astro/MemoryExplorer.abc.js';
    const site = siteOf({ ...files, [explorer]: `import './shared.js'; export const bars = 4;` });
    const own = `<astro-island client="visible" component-url="${explorer}" renderer-url="/_astro/renderer.js"></astro-island>`;
    const { withExplorer } = measure('/', head + own + island('visible'), site);
    expect(withExplorer).toBe(
      size('/_astro/page.js', '/_astro/shared.js', '/_astro/renderer.js') +
        gzipBytes(`import './shared.js'; export const bars = 4;`),
    );
  });

  it('counts scripts and styles that stand in the page, and preloads', () => {
    const html = `<style>a{}</style><script>f()</script><script type="application/json">{}</script>
      <link rel="modulepreload" href="/_astro/shared.js"><link rel="preload" as="font" href="/x.woff2">`;
    expect(measure('/', html, siteOf(files))).toMatchObject({
      firstScripts: size('/_astro/shared.js') + gzipBytes('f()'),
      styles: gzipBytes('a{}'),
    });
  });

  it('reads addresses below a base and relative to the page', () => {
    const html = `<script type="module" src="/book/_astro/page.js"></script>
      <script type="module" src="../../_astro/chart.js"></script>`;
    expect(measure('/lessons/analysis/', html, siteOf(files, '/book/')).firstScripts).toBe(
      size('/_astro/page.js', '/_astro/shared.js', '/_astro/chart.js'),
    );
  });
});

describe('overBudget', () => {
  const at = (change: object) => [{ route: '/', ...budget, ...change }];
  it('allows exactly the budget', () => {
    expect(overBudget(at({}))).toEqual([]);
  });
  it.each([
    ['firstScripts', 35_000],
    ['styles', 20_000],
    ['allScripts', 150_000],
  ])('says when %s has more than %d bytes', (column, allowed) => {
    expect(overBudget(at({ [column]: allowed + 1 }))).toEqual([
      `/: ${column} has ${allowed + 1} bytes compressed; ${allowed} are allowed.`,
    ]);
  });
});
