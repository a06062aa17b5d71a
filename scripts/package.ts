/**
 * Builds what is published into lib/: the estimation module with its types, as separate modules so
 * that a program's bundler keeps only what it imports, and the command in one file. Neither needs
 * another package.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// A file that an earlier version left there would be published too.
rmSync('lib', { recursive: true, force: true });

const { status } = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.package.json'],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(1);

await build({
  entryPoints: ['src/cli/joulebook.ts'],
  outfile: 'lib/joulebook.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Names stay, so that a report of a fault can be read.
  minifyWhitespace: true,
  minifySyntax: true,
});

// Here and not in the package.json above: in the site, style sheets are imported for their effect.
writeFileSync(
  'lib/package.json',
  `${JSON.stringify({ type: 'module', sideEffects: ['./joulebook.js'] })}\n`,
);
