import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importsOf, readHouse } from '../../../../scripts/architecture/house.ts';
import { brokenMentions, papersOf } from '../../../../scripts/architecture/mentions.ts';
import {
  floorsTable,
  isCurrent,
  putBetween,
  roomsTable,
} from '../../../../scripts/architecture/page.ts';
import { drawFloors } from '../../../../scripts/architecture/picture.ts';

const floors = [['ground'], ['left', 'right'], ['roof']];

let root = '';
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'joulebook-house-'));
  write('src/ground/a.ts', 'export const a = 1;\n');
  write('src/ground/README.md', '- **Here**: what all stand on.\n- **Not here**: the rest.\n');
  write(
    'src/left/deep/b.ts',
    "import type { a } from '../../ground/a.ts';\nexport type B = typeof a;\n",
  );
  write(
    'src/left/c.svelte',
    '<script lang="ts">\n  import { a } from \'../ground/a.ts\';\n</script>\n',
  );
  write('src/roof/d.astro', "---\nimport C from '../left/c.svelte';\n---\n<C />\n");
  write('src/roof/e.ts', "// import x from '../right/no.ts';\nexport * from '../ground/a.ts';\n");
});
afterEach(() => rmSync(root, { recursive: true }));

const house = () => readHouse(root, 'src', floors);

describe('importsOf', () => {
  it('finds imports of types and of code, exports and imports at run time, and no comment', () => {
    const text = [
      "import type { A } from './a.ts';",
      "export { b } from '../kit/b.ts';",
      "const later = () => import('../kit/c.ts');",
      "// import d from '../kit/d.ts';",
      "import 'svelte';",
    ].join('\n');
    expect(importsOf('src/quiz/x.ts', text)).toEqual([
      'src/kit/b.ts',
      'src/kit/c.ts',
      'src/quiz/a.ts',
    ]);
  });

  it('reads the frontmatter and the scripts of a view, and not what it shows', () => {
    const text = [
      '---',
      "import A from '../a/A.astro';",
      '---',
      "<p>import B from '../b/B.astro';</p>",
      "<script>import '../c/c.ts';</script>",
    ].join('\n');
    expect(importsOf('src/pages/x.astro', text)).toEqual(['src/a/A.astro', 'src/c/c.ts']);
  });
});

describe('the house', () => {
  it('counts files, lines and imports between rooms', () => {
    const [, [left, right], [roof]] = house() as [unknown, [Room, Room], [Room]];
    expect(left).toMatchObject({ files: 2, lines: 5, imports: new Map([['ground', 2]]) });
    expect(right).toMatchObject({ files: 0, lines: 0, imports: new Map() });
    expect([...roof.imports]).toEqual([
      ['left', 1],
      ['ground', 1],
    ]);
  });

  it('is a table with the roof first, and tells what belongs in each room', () => {
    expect(floorsTable(house()).split('\n')).toEqual([
      '| Floor | Room | Files | Lines | Imports from |',
      '| --- | --- | --- | --- | --- |',
      '| 2 | roof | 2 | 6 | left 1, ground 1 |',
      '| 1 | left | 2 | 5 | ground 2 |',
      '| 1 | right | 0 | 0 | none |',
      '| 0 | ground | 1 | 1 | none |',
    ]);
    expect(roomsTable(house())).toContain('| ground | what all stand on. |');
  });

  it('is drawn alike each time, with a line for each pair of rooms', () => {
    const picture = drawFloors(house());
    expect(picture).toBe(drawFloors(house()));
    for (const room of floors.flat()) expect(picture).toContain(`>${room}</text>`);
    expect(picture.match(/<path /g)).toHaveLength(3);
  });
});
type Room = ReturnType<typeof readHouse>[number][number];

describe('what is out of date', () => {
  it('is a room or an import between rooms that came or went', () => {
    const before = [floorsTable(house()), drawFloors(house())] as const;
    write('src/right/f.ts', "import '../ground/a.ts';\n");
    expect(isCurrent(before[0], floorsTable(house()))).toBe(false);
    expect(isCurrent(before[1], drawFloors(house()))).toBe(false);
  });

  it('is a figure that is off by more than a tenth, not each new line', () => {
    expect(isCurrent('| kit | 100 |', '| kit | 109 |')).toBe(true);
    expect(isCurrent('| kit | 100 |', '| kit | 120 |')).toBe(false);
    expect(isCurrent('| kit | 2 |', '| kit | 5 |')).toBe(true);
  });

  it('is replaced between its markers only', () => {
    const page = 'Before\n<!-- floors: begin -->\nold\n<!-- floors: end -->\nAfter';
    expect(putBetween(page, 'floors', 'new')).toBe(
      'Before\n<!-- floors: begin -->\n\nnew\n\n<!-- floors: end -->\nAfter',
    );
    expect(() => putBetween('Nothing', 'floors', 'new')).toThrow('floors: begin');
  });
});

describe('what the papers mention', () => {
  const say = (text: string): string[] => {
    write('package.json', '{ "scripts": { "docs": "x" } }');
    write('docs/a.md', text);
    return brokenMentions(root, ['docs/a.md']);
  };

  it('must exist: paths in code, in fences and in links', () => {
    expect(say('`src/ground/a.ts`, `src/roof/`, [left](../src/left/c.svelte), `roof/x`')).toEqual(
      [],
    );
    expect(say('One\n`src/ground/gone.ts` and [b](b.md)')).toEqual([
      'docs/a.md:2: there is no src/ground/gone.ts.',
      'docs/a.md:2: there is no b.md.',
    ]);
    expect(say('```sh\nnode src/gone.ts\n```')).toEqual(['docs/a.md:2: there is no src/gone.ts.']);
  });

  it('may be called by its name alone where a room speaks of its own files', () => {
    write('package.json', '{}');
    write('src/left/README.md', '`b.ts` is here, `a.ts` is not.');
    expect(brokenMentions(root, ['src/left/README.md'])).toEqual([
      'src/left/README.md:1: there is no a.ts.',
    ]);
  });

  it('may be an address, what a command makes, or a place to fill in', () => {
    expect(say('[x](https://a.b/c.md) [y](/teach/) `dist/a.js` `src/<room>/a.ts`')).toEqual([]);
  });

  it('must have the names that are said of a file', () => {
    expect(say('`src/ground/a.ts` (`a`)')).toEqual([]);
    expect(say('`src/ground/a.ts` (`a`, `gone`)')).toEqual([
      'docs/a.md:1: src/ground/a.ts has no gone.',
    ]);
  });

  it('must be a command that there is', () => {
    expect(say('`npm run docs -- --check`')).toEqual([]);
    expect(say('`npm run gone`')).toEqual(['docs/a.md: package.json has no script gone.']);
  });

  it('stands in the READMEs and in docs/', () => {
    write('docs/a.md', '');
    write('docs/decisions/0001-x.md', '');
    write('CONTRIBUTING.md', '');
    expect(papersOf(root)).toEqual(['CONTRIBUTING.md', 'docs/a.md', 'src/ground/README.md']);
  });
});
