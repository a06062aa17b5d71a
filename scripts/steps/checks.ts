/** How many tests a runner says it has run, read from what it prints at its end. */
import { stripVTControlCharacters } from 'node:util';

export interface Checks {
  passed: number;
  failed: number;
  /** Whether these are tests; else the step itself is the one check. */
  tests?: boolean;
}

const numberBefore = (word: string, text: string): number =>
  Number(new RegExp(`\\b(\\d+) ${word}\\b`).exec(text)?.[1] ?? 0);

/** Vitest: `Tests  1 failed | 2334 passed (2335)`. */
const vitestLine = /^\s*Tests\s+(.*\(\d+\))\s*$/m;

/** Playwright: `1 failed`, `1 flaky` and `244 passed (8.2m)`, each on a line of its own. */
const playwrightLines = /^\s+\d+ (?:passed \(.+\)|failed|flaky|interrupted|did not run)$/gm;

/**
 * Tests in the output of a step, or the step itself as one check where it reports none. A step that
 * did not pass has at least one failure. A flaky test passed at its second try.
 */
export function checksIn(output: string, stepPassed: boolean): Checks {
  const text = stripVTControlCharacters(output);
  const summary = vitestLine.exec(text)?.[1] ?? text.match(playwrightLines)?.join('\n');
  if (summary === undefined) return { passed: stepPassed ? 1 : 0, failed: stepPassed ? 0 : 1 };
  const failed = numberBefore('failed', summary) + numberBefore('interrupted', summary);
  return {
    passed: numberBefore('passed', summary) + numberBefore('flaky', summary),
    failed: stepPassed ? failed : Math.max(failed, 1),
    tests: true,
  };
}
