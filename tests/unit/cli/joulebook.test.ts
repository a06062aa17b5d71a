import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';

/** Runs a command line in this process. */
async function joulebook(args: readonly string[], input?: string) {
  let [stdout, stderr] = ['', ''];
  const status = await run(args, {
    write: (text) => void (stdout += text),
    writeError: (text) => void (stderr += text),
    readInput: () => input,
    readLines: async function* () {
      yield* (input ?? '').split('\n');
    },
  });
  return { status, stdout, stderr };
}

const resnet50 =
  '{"trainableParameters":25557032,"activationsPerSample":22200000,"batchSize":32,"optimizer":"adam"}';

const plan =
  'plan --trainable-parameters 25e6 --activations-per-sample 22e6 --forward-flops-per-sample 8e9 --batch-size 32 --optimizer adam --samples 20000 --epochs 100 --peak-flops-per-second 1e14 --watts-per-device 200..300 --grams-per-kilowatt-hour 100..200'.split(
    ' ',
  );

describe('calc', () => {
  test('prints one JSON object with the fields of the contract, and nothing else', async () => {
    const { status, stdout, stderr } = await joulebook([
      'calc',
      'training-memory',
      '--input',
      resnet50,
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(stdout).toContain('"totalBytes":3900615014.4,');
    expect(JSON.parse(stdout)).toMatchObject({
      parameterBytes: 102228128,
      gradientBytes: 102228128,
      optimizerStateBytes: 204456256,
      activationBytes: 2841600000,
    });
  });

  test('reads standard input when no --input is given', async () => {
    const { stdout } = await joulebook(
      ['calc', 'carbon'],
      '{"kilowattHours":2,"gramsPerKilowattHour":200}',
    );
    expect(JSON.parse(stdout)).toEqual({ gramsCO2e: 400 });
  });

  test('--list describes every calculation with units, limits and sources', async () => {
    const list = JSON.parse((await joulebook(['calc', '--list'])).stdout) as {
      name: string;
      source: string;
      input: { name: string; unit: string; allowed: string }[];
      output: { name: string; unit: string }[];
    }[];
    expect(list.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'training-memory',
        'optimizer-state',
        'parameter-memory',
        'samples-per-joule',
        'energy',
        'carbon',
        'embodied',
        'equivalents',
        'scopes',
      ]),
    );
    for (const { source, input, output } of list) {
      expect(source).not.toBe('');
      expect(output.length).toBeGreaterThan(0);
      for (const { allowed } of input) expect(allowed).not.toBe('');
    }
    const batchSize = list[0]?.input.find(({ name }) => name === 'batchSize');
    expect(batchSize).toMatchObject({ unit: 'samples', allowed: 'an integer of at least 1' });
  });

  test('--batch answers each line in order, and a bad line does not stop the rest', async () => {
    const lines = [
      '{"id":1,"calculation":"carbon","input":{"kilowattHours":1,"gramsPerKilowattHour":50}}',
      '{"id":"b","calculation":"carbon","input":{"kilowattHours":-1,"gramsPerKilowattHour":50}}',
      '{"id":3,"calculation":"carbn","input":{}}',
      'not json',
      '',
      '{"id":5,"calculation":"parameter-memory","input":{"parameters":10,"precision":"fp16"}}',
    ];
    const { status, stdout } = await joulebook(['calc', '--batch'], lines.join('\n'));
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(status).toBe(0);
    expect(answers).toHaveLength(5);
    expect(answers[0]).toEqual({ id: 1, output: { gramsCO2e: 50 } });
    expect(answers[1]).toEqual({
      id: 'b',
      error: {
        field: 'kilowattHours',
        value: -1,
        message: 'kilowattHours: got -1; allowed: a number of at least 0',
      },
    });
    expect(answers[2]).toMatchObject({ id: 3, error: { field: 'calculation', value: 'carbn' } });
    expect(answers[3]).toMatchObject({ id: null, error: { field: 'line', value: 'not json' } });
    expect(answers[4]).toEqual({ id: 5, output: { bytes: 20 } });
  });

  test('--batch goes on after values that are nested too deeply to be written again', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const lines = [
      `{"id":${deep},"calculation":"carbon","input":{}}`,
      `{"id":2,"calculation":"carbon","input":{"kilowattHours":${deep}}}`,
      '{"id":3,"calculation":"carbon","input":{"kilowattHours":1,"gramsPerKilowattHour":50}}',
    ];
    const { status, stdout } = await joulebook(['calc', '--batch'], lines.join('\n'));
    const answers = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toContain('"error":{"field":"line","value":null');
    expect(answers[2]).toBe('{"id":3,"output":{"gramsCO2e":50}}');
  });

  test('--list and --help may come with other words', async () => {
    const list = await joulebook(['calc', '--list']);
    expect(await joulebook(['calc', '--list', '--json'])).toEqual(list);
    const help = await joulebook(['network', '--help']);
    expect(await joulebook(['calc', 'network', '--help'])).toEqual(help);
    expect((await joulebook(['calc', '--help'])).stdout).toContain('Usage');
  });

  test.each([
    [
      ['calc', 'carbon', '--input', '{"kilowattHours":"2","gramsPerKilowattHour":1}'],
      'kilowattHours: got "2"',
    ],
    [
      ['calc', 'carbon', '--input', '{"kilowattHour":2,"gramsPerKilowattHour":1}'],
      'kilowattHour: got 2; allowed: no such field (did you mean kilowattHours?)',
    ],
    [['calc', 'carbon', '--input', '{oops'], 'input: got "{oops"'],
    [['calc', 'carbon', '--input', '[1]'], 'input: got [1]'],
    [['calc', 'carbons', '--input', '{}'], 'calculation: got "carbons"'],
    [['calc', 'carbon', '--imput', '{}'], 'option: got "--imput"'],
    [
      ['memory', '--batch', 'many', '--parameters', '1', '--activations', '1'],
      'batchSize: got "many"',
    ],
    [['memory', '--batches', '3'], 'option: got "--batches"'],
    [['memory', '--batch', '--optimizer', 'adam'], 'batchSize: got nothing; allowed: a value'],
    [['memory', '--parameters', '1_'], 'trainableParameters: got "1_"'],
    [['memory', '--parameters', 'e5'], 'trainableParameters: got "e5"'],
    [
      ['calibrate', '--runs', '[{"batchSize":1},'],
      'runs: got "[{\\"batchSize\\":1},"; allowed: JSON',
    ],
    [[...plan, '--utilization', '0.2..0.4..0.9'], 'utilization: got "0.2..0.4..0.9"'],
    [
      ['grid-mix', '--shares', 'coal=0.4,coal=0.6'],
      'shares: got "coal=0.4,coal=0.6"; allowed: each',
    ],
    [['constructor'], 'calculation: got "constructor"'],
    [['__proto__', '--help'], 'calculation: got "__proto__"'],
  ])('%j ends with status 2 and one line on standard error', async (args, message) => {
    const { status, stdout, stderr } = await joulebook(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});

describe('for people at a terminal', () => {
  const memory = 'memory --parameters 25557032 --activations 22.2e6 --batch 32 --optimizer adam';

  test('a table with readable amounts', async () => {
    const { status, stdout } = await joulebook(memory.split(' '));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^totalBytes +3\.90\u202fGB +The lesson's sum/m);
  });

  test('a table whose lists have units, and exponents for what is very small or large', async () => {
    const { stdout } = await joulebook([...plan, '--utilization', '0.2..0.6']);
    expect(stdout).toMatch(/^flops +4\.8e\+16 FLOP/m);
    expect(stdout).toMatch(/^ {2}gradientBytes +100\u202fMB +100\u202fMB$/m);
    expect(stdout).toMatch(/^ {2}pue +13\.3333 gCO2e +13\.3333 gCO2e$/m);
    const small = await joulebook(['carbon', '--energy', '1e-300', '--intensity', '200']);
    expect(small.stdout).toMatch(/^gramsCO2e +2e-298 gCO2e/);
  });

  test('a job in stages, with a row for each, and calc --list says what a stage may hold', async () => {
    const stages = '[{"label":"New head","epochs":10,"trainableParameters":1000000},{"epochs":5}]';
    const args = [...plan, '--utilization', '0.2..0.6', '--stages', stages];
    const { stdout } = await joulebook(args);
    expect(stdout).toMatch(/^flops +7\.2e\+15 FLOP/m);
    expect(stdout).toMatch(
      /^ {2}New head +4\.8e\+15 +0\.02\d*\.\.0\.0\d+ .*[MG]B\.\.[\d.]+.[MG]B/m,
    );
    expect(stdout).not.toContain('[object');
    const list = JSON.parse((await joulebook(['calc', '--list'])).stdout) as {
      name: string;
      input: { name: string; fields?: { name: string; required: boolean }[] }[];
    }[];
    const field = list
      .find(({ name }) => name === 'plan')
      ?.input.find(({ name }) => name === 'stages');
    expect(field?.fields?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['label', 'epochs', 'trainableParameters', 'activationsPerSample']),
    );
    expect(field?.fields?.some(({ required }) => required)).toBe(false);
  });

  test('--json gives the same numbers as calc', async () => {
    const { stdout } = await joulebook([...memory.split(' '), '--json']);
    expect(stdout).toBe((await joulebook(['calc', 'training-memory', '--input', resnet50])).stdout);
  });

  test('--help tells the options, the formula and the source', async () => {
    const { stdout } = await joulebook(['training-memory', '--help']);
    expect(stdout).toContain('--batch-size, --batch');
    expect(stdout).toContain('P·b + P·b + P·j·b + M·N·k·b');
    expect(stdout).toContain('Source: ');
    expect((await joulebook(['--help'])).stdout).toContain('joulebook calc --batch');
  });
});

describe('as a process', () => {
  const program = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, ['src/cli/joulebook.ts', ...args], { input, encoding: 'utf8' });

  test('reads standard input, writes standard output, and tells success by its status', () => {
    const { status, stdout, stderr } = program(['calc', 'training-memory'], resnet50);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('"totalBytes":3900615014.4,');
  }, 30_000);

  test('answers lines, and tells bad input by status 2', () => {
    const line =
      '{"id":1,"calculation":"carbon","input":{"kilowattHours":1,"gramsPerKilowattHour":5}}';
    expect(program(['calc', '--batch'], line).stdout).toBe('{"id":1,"output":{"gramsCO2e":5}}\n');
    expect(program(['calc', 'nothing'], '').status).toBe(2);
  }, 30_000);
});
