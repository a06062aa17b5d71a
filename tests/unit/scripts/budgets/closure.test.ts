import { describe, expect, it } from 'vitest';
import { closure, importsOf, workersOf } from '../../../../scripts/budgets/closure.ts';
import { siteOf } from './sample.ts';

const site = siteOf({
  '/_astro/page.js': `import './a.js'; import{x}from"./b.js"; import('./late.js');`,
  '/_astro/a.js': `export * from '/_astro/b.js';`,
  '/_astro/b.js': `import './a.js'; export const x = import.meta.url;`,
  '/_astro/late.js': `import './b.js'; new Worker(new URL("worker.js", import.meta.url));`,
  '/_astro/worker.js': `import './lab.js';`,
  '/_astro/lab.js': `export default 1;`,
});
const sorted = (found: Set<string>) => [...found].sort();

describe('importsOf', () => {
  it('tells what loads at once from what loads later', () => {
    expect(importsOf(site.read('/_astro/page.js'), '/_astro/page.js', site)).toEqual({
      now: ['/_astro/a.js', '/_astro/b.js'],
      later: ['/_astro/late.js'],
      workers: [],
    });
  });

  it('finds workers and ignores strings, other hosts and import.meta', () => {
    const text = `const s = "import './no.js'"; import 'https://example.org/x.js'; import.meta.url;
      new Worker("/w.js"); import(somewhere);`;
    expect(importsOf(text, '/', site)).toEqual({ now: [], later: [], workers: ['/w.js'] });
  });

  it('finds a worker and a module by the address that the bundler writes', () => {
    const text =
      'new Worker(new URL(`/_astro/worker.js`,``+import.meta.url),{type:`module`});' +
      'new URL(`late.js`,``+import.meta.url); new URL("a.wasm", import.meta.url);';
    expect(importsOf(text, '/_astro/page.js', site)).toEqual({
      now: [],
      later: ['/_astro/late.js'],
      workers: ['/_astro/worker.js'],
    });
  });
});

describe('closure', () => {
  it('follows static imports, in circles too, and stops at dynamic ones', () => {
    expect(sorted(closure(['/_astro/page.js'], site, { withLater: false }))).toEqual([
      '/_astro/a.js',
      '/_astro/b.js',
      '/_astro/page.js',
    ]);
  });

  it('follows dynamic imports where asked, and no workers', () => {
    expect(sorted(closure(['/_astro/page.js'], site, { withLater: true }))).toEqual([
      '/_astro/a.js',
      '/_astro/b.js',
      '/_astro/late.js',
      '/_astro/page.js',
    ]);
  });

  it('names the workers that they may start', () => {
    expect(sorted(workersOf(['/_astro/a.js', '/_astro/late.js'], site))).toEqual([
      '/_astro/worker.js',
    ]);
  });

  it('fails where a module is missing', () => {
    expect(() => closure(['/gone.js'], site, { withLater: false })).toThrow('no /gone.js');
  });
});
