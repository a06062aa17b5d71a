#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { InputError } from '../estimation/input-error.ts';
import { run } from './run.ts';

// A reader that has seen enough (head, a closed pager) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  readInput: () => (process.stdin.isTTY ? undefined : standardInput()),
  readLines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
});

/** All of it. @throws InputError, for instance when it is a folder */
function standardInput(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    throw new InputError('input', undefined, `JSON on standard input${why}`);
  }
}
