// Takes long: check:fast leaves this file out.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const compiler = resolve('node_modules/typescript/bin/tsc');
const slow = 240_000;

/** A project of its own that has the package installed. */
let project = '';

const run = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'joulebook-consumer-'));
  const installed = join(project, 'node_modules/joulebook');
  mkdirSync(installed, { recursive: true });
  cpSync('package.json', join(installed, 'package.json'));
  const built = run([
    ...[compiler, '-p', resolve('tsconfig.package.json')],
    ...['--outDir', join(installed, 'lib')],
  ]);
  expect(built).toEqual({ status: 0, output: '' });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
}, slow);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('a program imports it by name', () => {
  const source = `import { network } from 'joulebook/estimation';
    console.log(network({ network: 'resnet-18' }).parameters);`;
  writeFileSync(join(project, 'program.js'), source);
  expect(run(['program.js'])).toEqual({ status: 0, output: '11689512\n' });
});

test(
  'a TypeScript program gets its types, in the strictest mode',
  () => {
    const source = `import { carbon, InputError, type Layer } from 'joulebook/estimation';
    export const layer: Layer = { type: 'conv', filters: 8, kernel: [3, 3] };
    export const grams: number = carbon({ kilowattHours: 1, gramsPerKilowattHour: 200 }).gramsCO2e;
    // @ts-expect-error a typo in a field is found before the program runs
    carbon({ kilowattHour: 1, gramsPerKilowattHour: 200 });
    export const known = (error: unknown) => error instanceof InputError && error.field;`;
    writeFileSync(join(project, 'typed.ts'), source);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    expect(run([compiler, ...options, 'typed.ts'])).toEqual({
      status: 0,
      output: '',
    });
  },
  slow,
);

test('its command line runs from the package', () => {
  const program = join('node_modules/joulebook/lib/cli/joulebook.js');
  const { status, output } = run([
    program,
    'calc',
    'carbon',
    '--input',
    '{"kilowattHours":1,"gramsPerKilowattHour":5}',
  ]);
  expect({ status, output }).toEqual({ status: 0, output: '{"gramsCO2e":5}\n' });
});
