/**
 * `npm test`: every check of the project, with the time that each step took.
 * `npm run check:fast` is the same without what takes long, for the time between two edits.
 */
import { runSteps, table, type Step } from './steps/run-steps.ts';

/**
 * What others wait for and what takes long comes first. The build and astro check write the same
 * types; Lighthouse and the browser tests both serve the site. Lighthouse's gates are no times.
 */
const everything: Step[] = [
  { name: 'chromium', command: 'npm run -s chromium', alone: true },
  { name: 'build', command: 'npm run -s build' },
  { name: 'unit tests', command: 'npm run -s test:unit' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'check', command: 'npm run -s check', after: ['build'] },
  { name: 'budgets', command: 'npm run -s budgets', after: ['build'] },
  { name: 'lighthouse', command: 'npm run -s lighthouse', after: ['build'] },
  { name: 'browser tests', command: 'playwright test', after: ['build'], alone: true },
];

const cache = 'node_modules/.cache';
/** What a linter and the formatter have seen before is not looked at again. */
const quick: Step[] = [
  { name: 'types', command: 'svelte-check --threshold warning' },
  { name: 'unit tests', command: 'JOULEBOOK_FAST=1 npm run -s test:unit' },
  { name: 'code rules', command: `eslint --cache --cache-location ${cache}/eslint/ .` },
  { name: 'formatting', command: 'prettier --check --cache .' },
  { name: 'imports', command: 'depcruise src tests scripts' },
];
const leftOut =
  'Left out: types in .astro files, the unit tests that take long, the build and its budgets, Lighthouse and the browser tests. npm test runs them.';

const fast = process.argv.includes('--fast');
const begun = performance.now();
const report = await runSteps(fast ? quick : everything);
if (fast) console.log(`\n${leftOut}`);
console.log(`\n${table(report, (performance.now() - begun) / 1000)}`);
process.exitCode = report.exitCode;
