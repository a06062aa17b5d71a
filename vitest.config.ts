import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const tests = 'tests/unit/**/*.test.ts';
const mark = '// Takes long:';

/** Test files that say in their first line that they take long. */
function slowTests(): string[] {
  const files = globSync(tests).filter((file) => readFileSync(file, 'utf8').startsWith(mark));
  if (files.length === 0) throw new Error(`No file of ${tests} begins with “${mark}”.`);
  return files;
}

export default defineConfig({
  test: {
    include: [tests],
    exclude: process.env['JOULEBOOK_FAST'] ? slowTests() : [],
    environment: 'node',
    // Property tests run hundreds of cases, perhaps on a busy machine.
    testTimeout: 30_000,
  },
});
