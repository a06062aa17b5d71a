// Takes long: check:fast leaves this file out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const compiler = resolve('node_modules/typescript/bin/tsc');
const slow = 240_000;

/** An empty project, and what npm packed for it. */
let project = '';
let packed = '';

const run = (command: string, args: readonly string[], cwd = project) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
const node = (...args: readonly string[]) => run(process.execPath, args);
const joulebook = (...args: readonly string[]) => run('npx', ['--no', 'joulebook', ...args]);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'joulebook-consumer-'));
  const pack = run('npm', ['pack', '--silent', '--pack-destination', project], process.cwd());
  expect(pack, pack.output).toMatchObject({ status: 0 });
  packed = join(project, readdirSync(project).find((file) => file.endsWith('.tgz')) ?? '');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  // No registry and a cache with nothing in it: all that it needs is in the one file.
  const offline = ['--offline', '--cache', join(project, '.cache'), '--no-audit', '--no-fund'];
  const installed = run('npm', ['install', ...offline, packed]);
  expect(installed, installed.output).toMatchObject({ status: 0 });
}, slow);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('it brings no other package, and no TypeScript that an older Node could not run', () => {
  const folders = readdirSync(join(project, 'node_modules'));
  expect(folders.filter((name) => !name.startsWith('.'))).toEqual(['joulebook']);
  const files = readdirSync(join(project, 'node_modules/joulebook'), {
    recursive: true,
    encoding: 'utf8',
  });
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'lib/joulebook.js']));
  expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

test('the packed file is smaller than 125 kB', () => {
  expect(statSync(packed).size).toBeLessThan(125_000);
});

test('its version is the one to cite', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(packed).toContain(`joulebook-${version}.tgz`);
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`);
});

test('a program imports it by name', () => {
  const source = `import { network } from 'joulebook/estimation';
    console.log(network({ network: 'resnet-18' }).parameters);`;
  writeFileSync(join(project, 'program.js'), source);
  expect(node('program.js')).toEqual({ status: 0, output: '11689512\n' });
});

test.each([
  ['nodenext', 'nodenext'],
  ['es2022', 'bundler'],
])(
  'a TypeScript program gets its types, in the strictest mode (%s modules, resolved as %s)',
  (module, resolution) => {
    const source = `import { carbon, InputError, type Layer } from 'joulebook/estimation';
    export const layer: Layer = { type: 'conv', filters: 8, kernel: [3, 3] };
    export const grams: number = carbon({ kilowattHours: 1, gramsPerKilowattHour: 200 }).gramsCO2e;
    // @ts-expect-error a typo in a field is found before the program runs
    carbon({ kilowattHour: 1, gramsPerKilowattHour: 200 });
    export const known = (error: unknown) => error instanceof InputError && error.field;`;
    writeFileSync(join(project, 'typed.ts'), source);
    const modules = ['--module', module, '--moduleResolution', resolution];
    const options = ['--noEmit', '--strict', ...modules, '--target', 'es2022'];
    expect(node(compiler, ...options, 'typed.ts')).toEqual({ status: 0, output: '' });
  },
  slow,
);

test('a bundler keeps only what a program imports', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { carbon } from 'joulebook/estimation'`, resolveDir: project },
    ...{ bundle: true, minify: true, format: 'esm', write: false },
  });
  const [{ text } = { text: '' }] = outputFiles;
  expect(text).toContain('gramsPerKilowattHour');
  // All of it together is ten times that.
  expect(text.length).toBeLessThan(10_000);
});

test('its command calculates, lists what it can calculate and plans a job', () => {
  const input = '{"kilowattHours":1,"gramsPerKilowattHour":5}';
  const calculated = joulebook('calc', 'carbon', '--input', input);
  expect(calculated).toEqual({ status: 0, output: '{"gramsCO2e":5}\n' });

  const listed = joulebook('calc', '--list');
  expect(listed.status).toBe(0);
  const names = (JSON.parse(listed.output) as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['training-memory', 'network', 'plan']));

  const job =
    '--trainable-parameters 25e6 --activations-per-sample 22e6 --forward-flops-per-sample 8e9 --batch-size 32 --optimizer adam --samples 20000 --epochs 100 --peak-flops-per-second 1e14 --utilization 0.2..0.6 --watts-per-device 200..300 --grams-per-kilowatt-hour 100..200';
  const planned = joulebook('plan', ...job.split(' '), '--json');
  expect(planned.status).toBe(0);
  expect(JSON.parse(planned.output)).toHaveProperty('gramsCO2e');

  expect(joulebook('plan', '--bach-size', '32')).toMatchObject({ status: 2 });
});
