import { describe, expect, it } from 'vitest';
import { labBudget, labLines, measureLab, overLabBudget } from '../../../../scripts/budgets/lab.ts';
import { siteOf } from './sample.ts';

const texts = {
  '/_astro/page.js': 'new Worker(new URL(`/_astro/worker.js`,``+import.meta.url))',
  '/_astro/worker.js': `import './core.js'; import('./wasm-1.js'); import('./webgl-1.js');`,
  '/_astro/core.js': `export {};`,
  '/_astro/wasm-1.js': `import './core.js';`,
  '/_astro/webgl-1.js': `import './shaders.js';`,
  '/_astro/shaders.js': `export {};`,
};

const measure = (modules: string[]) =>
  measureLab(
    {
      modules,
      files: [...Object.keys(texts), '/_astro/a.wasm', '/_astro/b.wasm', '/models/x', '/models/y'],
      compressedBytes: (address) => (address.endsWith('b.wasm') ? 70 : 7),
      bytes: () => 1000,
    },
    siteOf(texts),
  );

describe('the weight of the live lab', () => {
  it('is the worker with the usual backends, one WebAssembly program, and the models', () => {
    expect(measure(['/_astro/page.js'])).toEqual({ scripts: 3 * 7, program: 70, models: 2000 });
  });

  it('counts one task of the worker at a time', () => {
    const files = {
      '/_astro/worker.js': `import('./live-run.js'); import('./live-slimming.js');`,
      '/_astro/live-run.js': `import './shared.js';`,
      '/_astro/live-slimming.js': `import './shared.js'; import './cut.js';`,
      '/_astro/shared.js': `export {};`,
      '/_astro/cut.js': `export {};`,
    };
    const lab = {
      modules: ['/_astro/page.js'],
      files: Object.keys(files),
      compressedBytes: () => 7,
      bytes: () => 0,
    };
    const site = siteOf({ '/_astro/page.js': texts['/_astro/page.js'], ...files });
    expect(measureLab(lab, site)?.scripts).toBe(4 * 7);
  });

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
