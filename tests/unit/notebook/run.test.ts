import { describe, expect, it } from 'vitest';
import { trainingMemory } from '../../../src/estimation/index.ts';
import { OUTPUT_LIMIT } from '../../../src/notebook/limits.ts';
import { errorOf, itemsOf, run, started, textsOf } from './support.ts';

const job = { trainableParameters: 25_557_032, activationsPerSample: 22_200_000, batchSize: 32 };

describe('a cell', () => {
  it('shows its last expression, what it displays and what it logs', async () => {
    const events = await run(["console.log('a', 1); display(2_000, 'bytes', 'size'); 3 + 4"]);
    expect(itemsOf(events, 'a')).toEqual([
      { kind: 'text', level: 'log', text: 'a 1' },
      { kind: 'text', level: 'result', text: '2.00\u202fkB', label: 'size' },
      { kind: 'text', level: 'result', text: '7' },
    ]);
  });

  it('computes with the real estimation module', async () => {
    const events = await run([
      `import { trainingMemory as memory } from 'joulebook';
       memory({ ...${JSON.stringify(job)}, optimizer: 'adam' }).totalBytes === ${
         trainingMemory({ ...job, optimizer: 'adam' }).totalBytes
       }`,
    ]);
    expect(textsOf(events, 'a')).toEqual(['true']);
  });

  it('imports all of the module under one name, and the data of the lessons', async () => {
    const events = await run(["import * as j from 'joulebook';\nj.miguel.batchSize"]);
    expect(textsOf(events, 'a')).toEqual(['32']);
  });

  it('may use types, enums left aside, and await', async () => {
    const events = await run([
      `interface Pair<T> { a: T; b?: T }
const pair = { a: await Promise.resolve(2) } satisfies Pair<number>;
(pair as Pair<number>).a!`,
    ]);
    expect(textsOf(events, 'a')).toEqual(['2']);
  });

  it('shows nothing when it ends in a declaration or in undefined', async () => {
    const events = await run(['const x = 1', 'undefined', '']);
    expect(events.filter(({ type }) => type === 'output')).toEqual([]);
    expect(started(events)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['const a = 1;\n\nnull.x', 3, /^TypeError: Cannot read properties of null/],
    ["throw new RangeError('no')", 1, /^RangeError: no$/],
    ['const a = 1;\nconst b = = 2;', 2, /^Cannot be read: /],
    ['type X = {;\n', 2, /^Cannot be read: /],
    ["\nimport { nothing } from 'joulebook';", 2, /has no value named "nothing"/],
    ["import x from 'joulebook';", 1, /has no value named "default"/],
    ["import fs from 'node:fs';", 1, /can import from 'joulebook' only, not from 'node:fs'/],
    ['export const x = 1;', 1, /leave out "export"/],
    [
      "import {\n  trainingMemory,\n} from 'joulebook';\ntrainingMemory({} as never)",
      4,
      /^InputError: trainable/,
    ],
    ['const f = () => {\n  throw new Error("in f");\n};\n\nf()', 2, /^Error: in f$/],
  ])('says what is wrong in %j, and where', async (code, line, message) => {
    const error = errorOf(await run([code]), 'a');
    expect(error?.line).toBe(line);
    expect(error?.message).toMatch(message);
  });

  it('may throw what is no error', async () => {
    expect(errorOf(await run(['throw { code: 7 }']), 'a')).toEqual({
      message: 'Thrown: { code: 7 }',
    });
  });

  it('keeps what it has shown before an error', async () => {
    const events = await run(["console.log('before'); null.x"]);
    expect(textsOf(events, 'a')).toEqual(['before']);
  });

  it('is cut after a megabyte, with a word about it, and goes on', async () => {
    const events = await run([
      "for (let i = 0; i < 30; i += 1) console.log('x'.repeat(100_000));\nconst end = 1",
      'end',
    ]);
    const texts = textsOf(events, 'a');
    expect(texts.slice(0, -1).join('')).toHaveLength(OUTPUT_LIMIT);
    expect(texts.at(-1)).toMatch(/^The output was cut here/);
    expect(textsOf(events, 'b')).toEqual(['1']);
  });

  it('is cut after many short lines', async () => {
    const events = await run(['for (let i = 0; i < 1e5; i += 1) console.log(i)']);
    expect(itemsOf(events, 'a')).toHaveLength(2_001);
  });
});

describe('cells of a page', () => {
  it('share names downwards only', async () => {
    const events = await run(['typeof later', 'const later = 1;', 'later + 1']);
    expect([textsOf(events, 'a'), textsOf(events, 'c')]).toEqual([['undefined'], ['2']]);
  });

  it('take the nearest declaration above, and may declare a name anew', async () => {
    const events = await run([
      'const x = 1',
      'const y = x + 1; const z = 0',
      'const x = 10',
      'x + y',
    ]);
    expect(textsOf(events, 'd')).toEqual(['12']);
  });

  it('cannot change a name of another cell', async () => {
    const error = errorOf(await run(['let x = 1', '\nx = 2']), 'b');
    expect(error).toEqual({ message: 'TypeError: Assignment to constant variable.', line: 2 });
  });

  it('run with those that they need and those that need them, and no others', async () => {
    const codes = ['const x = 1', 'const other = 2', 'const y = x', 'y', 'other'];
    expect(started(await run(codes, ['c']))).toEqual(['a', 'c', 'd']);
    expect(started(await run(codes, ['b']))).toEqual(['b', 'e']);
    expect(started(await run(codes, ['e']))).toEqual(['b', 'e']);
  });

  it('are skipped when a cell that they need has failed', async () => {
    const events = await run(['const x = null.y', 'const z = x', 'z', '1']);
    expect(events.filter(({ type }) => type === 'skipped')).toEqual([
      { type: 'skipped', id: 'b', because: 'a' },
      { type: 'skipped', id: 'c', because: 'b' },
    ]);
    expect(textsOf(events, 'd')).toEqual(['1']);
  });

  it('do not see what another cell that cannot be read declares', async () => {
    const events = await run(['const x = (', 'typeof x']);
    expect(textsOf(events, 'b')).toEqual(['undefined']);
  });

  it('begin from nothing at every run', async () => {
    const codes = ['const list = [];', 'list.push(1); list.length'];
    expect(textsOf(await run(codes), 'b')).toEqual(['1']);
    expect(textsOf(await run(codes), 'b')).toEqual(['1']);
  });

  it('share functions, classes and patterns', async () => {
    const events = await run([
      'function twice(n) { return 2 * n } class P { v = 3 } const { p: { q }, ...rest } = { p: { q: 1 }, r: 4 }; const [, second = 9] = [1];',
      '[twice(2), new P().v, q, rest.r, second]',
    ]);
    expect(textsOf(events, 'b')).toEqual(['[4, 3, 1, 4, 9]']);
  });
});
