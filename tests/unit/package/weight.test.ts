import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

/**
 * The estimation module as a page would get it; the network catalogue stays outside. CommonJS, since
 * Vite does not minify libraries of ES modules in full.
 */
async function bundled(): Promise<{ code: string; imports: readonly string[] }> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'src/estimation/index.ts', formats: ['cjs'] },
      rolldownOptions: { external: /\/networks\/[a-z0-9-]+\.ts$/ },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  return { code: chunk.code, imports: chunk.imports };
}

test('the estimation module weighs under 25 kB compressed, without the network catalogue', async () => {
  const { code, imports } = await bundled();
  expect(imports.every((name) => name.startsWith('networks/'))).toBe(true);
  expect(imports.length).toBeGreaterThan(0);
  const { length } = gzipSync(code, { level: 9 });
  // A bundle that lost its formulas would be far lighter.
  expect(length).toBeGreaterThan(10_000);
  expect(length).toBeLessThan(25_000);
}, 60_000);
