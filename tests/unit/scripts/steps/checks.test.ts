import { describe, expect, it } from 'vitest';
import { checksIn } from '../../../../scripts/steps/checks.ts';

describe('the checks in the output of a step', () => {
  it('are the tests that Vitest counts, coloured or not', () => {
    const text =
      ' Test Files  204 passed (204)\n      Tests  2334 passed (2334)\n   Start at  10:00:00\n';
    expect(checksIn(text, true)).toEqual({ passed: 2334, failed: 0, tests: true });
    const coloured =
      '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[31m2 failed\u001b[39m | \u001b[32m3 passed\u001b[39m (5)\n';
    expect(checksIn(coloured, false)).toEqual({ passed: 3, failed: 2, tests: true });
  });

  it('are the tests that Playwright counts; one that passed at its second try has passed', () => {
    const text = '  1 flaky\n    a.spec.ts:1:1 › name with 3 failed in it\n  244 passed (8.2m)\n';
    expect(checksIn(text, true)).toEqual({ passed: 245, failed: 0, tests: true });
    const bad = '  2 failed\n    a.spec.ts:1:1 › a ───\n  1 did not run\n  242 passed (9.0m)\n';
    expect(checksIn(bad, false)).toEqual({ passed: 242, failed: 2, tests: true });
  });

  it('are the step itself where it has no tests', () => {
    expect(checksIn('All matched files use Prettier code style!', true)).toEqual({
      passed: 1,
      failed: 0,
    });
    expect(checksIn('error: 3 failed things', false)).toEqual({ passed: 0, failed: 1 });
  });

  it('are never all passed where the step failed', () => {
    const text = '      Tests  10 passed (10)\nError: unhandled rejection\n';
    expect(checksIn(text, false)).toEqual({ passed: 10, failed: 1, tests: true });
  });
});
