import { describe, expect, it } from 'vitest';
import { measureNotebook } from '../../../../scripts/budgets/notebook.ts';
import { siteOf } from './sample.ts';

const texts = {
  '/notebook/sandbox.js': '',
  '/_astro/cell-editor.1.js': `import './core.js'; import('./type-worker-1.js');`,
  '/_astro/core.js': '',
  '/_astro/type-worker-1.js': '',
  '/notebook/types.json': '',
};
const measure = (files = Object.keys(texts)) => measureNotebook(files, () => 7, siteOf(texts));

describe('the weight of the cells', () => {
  it('is that of the sandbox, of the editor without its type service, and of that', () => {
    expect(measure()).toEqual({ sandbox: 7, editor: 2 * 7, types: 2 * 7 });
  });

  it('is nothing where a site has no cells', () => {
    expect(measure(['/_astro/core.js'])).toBeUndefined();
  });

  it.each(Object.keys(texts).filter((file) => file !== '/_astro/core.js'))(
    'cannot be measured where %s has another name',
    (missing) => {
      const others = Object.keys(texts).filter((file) => file !== missing);
      expect(() => measure(others)).toThrow(/^The budgets look for /);
    },
  );
});
