/**
 * Runs the steps of a check, two at a time where they allow it, and says how long each of them took.
 * Most tools use one core only, so that two of them side by side take hardly longer than one.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checksIn, type Checks } from './checks.ts';

export interface Step {
  name: string;
  /** A line for the shell. */
  command: string;
  /** Names of the steps that must have passed before this one starts. */
  after?: readonly string[];
  /** Nothing else runs beside it: it uses every core, or is measured. Its output is shown at once. */
  alone?: boolean;
}

interface Outcome {
  name: string;
  /** Undefined where the step was not run. */
  exitCode?: number;
  seconds: number;
  checks: Checks;
}

export interface Report {
  outcomes: readonly Outcome[];
  /** Exit code of the step that failed first, else 0. */
  exitCode: number;
}

const sideBySide = 2;

interface Run extends Outcome {
  exitCode: number;
  output: string;
}

async function run(step: Step, write: (text: string) => void): Promise<Run> {
  const begun = performance.now();
  const child = spawn(step.command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (step.alone) write(text);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  // A step that was killed has no code of its own.
  const exitCode = code ?? 1;
  const seconds = (performance.now() - begun) / 1000;
  return { name: step.name, exitCode, seconds, output, checks: checksIn(output, exitCode === 0) };
}

const heading = (name: string, exitCode: number, seconds: number): string =>
  exitCode === 0
    ? `\n✓ ${name} (${seconds.toFixed(1)} s)\n`
    : `\n✗ ${name} failed with exit code ${exitCode} (${seconds.toFixed(1)} s)\n`;

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/**
 * Runs every step in the order of the list, as soon as there is room and what it waits for is over.
 * After a failure no other step begins; what runs is waited for. What the failed steps printed comes
 * last, so that it need not be looked for.
 */
export async function runSteps(
  steps: readonly Step[],
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<Report> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const done = new Map<string, Run>();
  const failed: Run[] = [];

  const mayStart = (step: Step): boolean => {
    const busy = [...running.keys()];
    if (busy.length >= (step.alone ? 1 : sideBySide) || busy.some(({ alone }) => alone)) {
      return false;
    }
    return (step.after ?? []).every((name) => done.has(name));
  };
  const start = async (step: Step): Promise<void> => {
    if (step.alone) write(`\n▸ ${step.name}\n`);
    const result = await run(step, write);
    running.delete(step);
    done.set(step.name, result);
    const { exitCode, seconds, output } = result;
    if (exitCode !== 0) failed.push(result);
    const shown = exitCode === 0 && !step.alone ? ended(output) : '';
    write(heading(step.name, exitCode, seconds) + shown);
  };

  while (running.size > 0 || (failed.length === 0 && waiting.length > 0)) {
    const next = failed.length === 0 ? waiting.findIndex(mayStart) : -1;
    const [step] = next >= 0 ? waiting.splice(next, 1) : [];
    if (step) running.set(step, start(step));
    else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`These steps wait for what never runs: ${names(waiting)}`);
  }

  const live = new Set(steps.filter(({ alone }) => alone).map(({ name }) => name));
  for (const { name, exitCode, seconds, output } of failed) {
    if (!live.has(name)) write(heading(name, exitCode, seconds) + ended(output));
  }
  const outcomes = steps.map(
    ({ name }): Outcome => done.get(name) ?? { name, seconds: 0, checks: { passed: 0, failed: 0 } },
  );
  return { outcomes, exitCode: failed[0]?.exitCode ?? 0 };
}

const names = (steps: readonly Step[]): string => steps.map(({ name }) => name).join(', ');

/**
 * The time of each step as a table, and below it how many checks passed and failed: each test counts,
 * and a step without tests counts as one check.
 */
export function table({ outcomes }: Report, totalSeconds: number): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length), 'together'.length) + 2;
  const line = (name: string, seconds: number, words: string): string =>
    `${name.padEnd(width)}${seconds.toFixed(1).padStart(7)} s  ${words}`.trimEnd();
  const lines = outcomes.map(({ name, exitCode, seconds, checks }) => {
    if (exitCode === undefined) return `${name.padEnd(width)}      – not run`;
    const tests = checks.tests
      ? `, ${checks.passed} of ${checks.passed + checks.failed} tests`
      : '';
    return line(name, seconds, (exitCode === 0 ? 'passed' : 'FAILED') + tests);
  });
  const sum = (which: 'passed' | 'failed'): number =>
    outcomes.reduce((total, { checks }) => total + checks[which], 0);
  return [
    'Seconds of each step (some run side by side)',
    ...lines,
    line('together', totalSeconds, ''),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n');
}
