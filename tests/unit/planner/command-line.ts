import { expect } from 'vitest';
import { run } from '../../../src/cli/run.ts';

/** Runs the command that the page shows, as a shell would take it apart. */
export async function commandLine(command: string): Promise<unknown> {
  const json = /^npm run -s joulebook -- calc plan --input '([^']*)'$/.exec(command)?.[1] ?? '';
  let output = '';
  let complaint = '';
  const status = await run(['calc', 'plan', '--input', json], {
    write: (text) => void (output += text),
    writeError: (text) => void (complaint += text),
    readInput: () => undefined,
    readLines: async function* () {},
  });
  expect([status, complaint]).toEqual([0, '']);
  return JSON.parse(output);
}
