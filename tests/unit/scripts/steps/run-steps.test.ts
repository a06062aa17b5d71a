import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSteps, table, type Step } from '../../../../scripts/steps/run-steps.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joulebook-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the steps and keeps all that was printed. */
async function printed(steps: readonly Step[]) {
  let text = '';
  const report = await runSteps(steps, (more) => {
    text += more;
  });
  return { report, text, passed: report.outcomes.map(({ exitCode }) => exitCode) };
}

const file = (name: string): string => join(folder, name);
/** Waits for a file that another step makes; gives up with exit code 9. */
const waitFor = (name: string): string =>
  `for i in $(seq 100); do test -e ${file(name)} && exit 0; sleep 0.1; done; exit 9`;

describe('the steps of a check', () => {
  it('run two at a time', async () => {
    const { passed } = await printed([
      { name: 'one', command: `touch ${file('one')}; ${waitFor('two')}` },
      { name: 'two', command: `touch ${file('two')}; ${waitFor('one')}` },
    ]);
    expect(passed).toEqual([0, 0]);
  });

  it('wait for what they need, and alone where nothing may run beside them', async () => {
    const { passed } = await printed([
      { name: 'late', command: `test -e ${file('made')}`, after: ['make'] },
      { name: 'make', command: `sleep 0.2; touch ${file('made')}` },
      { name: 'alone', command: `test ! -e ${file('beside')}`, after: ['late'], alone: true },
      { name: 'last', command: `touch ${file('beside')}`, after: ['late', 'alone'] },
    ]);
    expect(passed).toEqual([0, 0, 0, 0]);
  });

  it('end with the first failure: its code, its whole output last, nothing new begun', async () => {
    const { report, text } = await printed([
      { name: 'bad', command: 'echo what is wrong; echo where >&2; exit 3' },
      { name: 'beside', command: 'sleep 0.5; echo still running' },
      { name: 'never', command: `touch ${file('never')}`, after: ['beside'] },
    ]);
    expect(report.exitCode).toBe(3);
    expect(text).toMatch(/still running[\s\S]*bad failed with exit code 3[\s\S]*what is wrong/);
    expect(text).toContain('where');
    expect(existsSync(file('never'))).toBe(false);
    expect(table(report, 1)).toMatch(/^never\s+– not run$/m);
  });

  it('say so when one of them waits for what is not there', async () => {
    await expect(printed([{ name: 'lost', command: 'true', after: ['nothing'] }])).rejects.toThrow(
      'lost',
    );
  });
});

describe('the table at the end', () => {
  it('has the seconds of each step and closes with the sum of what was checked', async () => {
    const { report } = await printed([
      { name: 'lint', command: 'true' },
      { name: 'tests', command: 'echo " Tests  1 failed | 41 passed (42)"; exit 1' },
    ]);
    const lines = table(report, 2.25).split('\n');
    expect(lines[1]).toMatch(/^lint\s+\d+\.\d s {2}passed$/);
    expect(lines[2]).toMatch(/^tests\s+\d+\.\d s {2}FAILED, 41 of 42 tests$/);
    expect(lines[3]).toMatch(/^together\s+2\.3 s$/);
    expect(lines.at(-1)).toBe('42 passed, 1 failed');
  });
});
