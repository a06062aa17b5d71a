import { describe, expect, it } from 'vitest';
import { labBudget, labLines, measureLab, overLabBudget } from '../../../../scripts/budgets/lab.ts';
import { siteOf } from './sample.ts';

const texts = {
  '/_astro/page.js': 'new Worker(new URL(`/_astro/worker.js`,``+import.meta.url))',
  '/_astro/worker.js': `import './core.js'; import('./lab-backend-wasm-1.js'); import('./lab-backend-webgl-1.js'); import('./lab-task-transfer-1.js'); import('./lab-task-slimming-1.js');`,
  '/_astro/core.js': `export {};`,
  '/_astro/lab-backend-wasm-1.js': `import './core.js';`,
  '/_astro/lab-backend-webgl-1.js': `import './shaders.js';`,
  '/_astro/shaders.js': `export {};`,
  '/_astro/lab-task-transfer-1.js': `import './core.js';`,
  '/_astro/lab-task-slimming-1.js': `import './core.js'; import './cut.js';`,
  '/_astro/cut.js': `export {};`,
};
const files = [...Object.keys(texts), '/_astro/a.wasm', '/_astro/b.wasm', '/models/x', '/models/y'];

const measure = (modules: string[], all = files) =>
  measureLab(
    {
      modules,
      files: all,
      compressedBytes: (address) => (address.endsWith('b.wasm') ? 70 : 7),
      bytes: () => 1000,
    },
    siteOf(texts),
  );

describe('the weight of the live lab', () => {
  it('is the worker with the usual backends and its largest task, one WebAssembly program, and the models', () => {
    expect(measure(['/_astro/page.js'])).toEqual({ scripts: 5 * 7, program: 70, models: 2000 });
  });

  it.each([/lab-task/, /lab-backend-webgl/, /\.wasm$/, /^\/models/])(
    'cannot be measured where no file is named %s',
    (name) => {
      const others = files.filter((file) => !name.test(file));
      expect(() => measure(['/_astro/page.js'], others)).toThrow(
        /^The budgets look for .* no file of the site has that name\.$/,
      );
    },
  );

  it('is nothing where no page starts a worker', () => {
    expect(measure(['/_astro/core.js'])).toBeUndefined();
  });

  it('is held against what is allowed', () => {
    expect(overLabBudget(labBudget)).toEqual([]);
    expect(overLabBudget({ ...labBudget, program: labBudget.program + 1 })).toEqual([
      'The live lab: WebAssembly program, compressed has 140001 bytes; 140000 are allowed.',
    ]);
    expect(labLines(labBudget)[2]).toMatch(/^pictures and classifier +2500\.0 +2500\.0$/);
  });
});
