/** What really stands in src/: the files and lines of each room, and which rooms each imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import ts from 'typescript';

export interface Room {
  name: string;
  files: number;
  lines: number;
  /** How many files of this room import from each other room, counted once for each pair of files. */
  imports: Map<string, number>;
  /** The first line of the room's README.md; empty where there is none. */
  belongs: string;
}

/** From the ground floor up. */
export type House = Room[][];

const code = /\.(ts|svelte|astro)$/;

/** The parts of a file that are script: all of a .ts file, the frontmatter and <script> parts of a view. */
function scriptsOf(file: string, text: string): string[] {
  if (file.endsWith('.ts')) return [text];
  const frontmatter = file.endsWith('.astro') ? /^---\n([^]*?)\n---$/m.exec(text)?.[1] : undefined;
  const scripts = [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, part]) => part);
  return [frontmatter, ...scripts].filter((part) => part !== undefined);
}

/** What a file of src/ imports from src/, types included: paths from the root of the project, sorted. */
export function importsOf(file: string, text: string): string[] {
  const targets = scriptsOf(file, text)
    .flatMap((part) => ts.preProcessFile(part, true, true).importedFiles)
    .map(({ fileName }) => fileName)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file), specifier))
    .filter((target) => target.startsWith('src/'));
  return [...new Set(targets)].sort();
}

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** In src/pages the name begins with "_", because Astro makes a page of every other .md file there. */
const readmes = ['README.md', '_README.md'];

function belongsIn(folder: string): string {
  const readme = readmes.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!readme) return '';
  const [first = ''] = readFileSync(readme, 'utf8').split('\n');
  return first.replace(/^(#+|-) /, '').replace(/^\*\*[^*]+\*\*:? /, '');
}

/**
 * Reads the rooms of `floors` that stand directly in `inside` (a path below `root`, such as src or
 * src/lab). Imports of what is no room of `floors` are not counted. Sorted, so that the same tree
 * always gives the same house.
 */
export function readHouse(root: string, inside: string, floors: string[][]): House {
  const rooms = floors.flat();
  const readRoom = (name: string): Room => {
    const folder = join(root, inside, name);
    const imports = new Map<string, number>();
    const files = (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])
      .map((file) => String(file).split(sep).join('/'))
      .filter((file) => code.test(file) && !file.endsWith('.d.ts'))
      .sort();
    let lines = 0;
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      lines += lineCount(text);
      for (const target of importsOf(`${inside}/${name}/${file}`, text)) {
        const [other] = posix.relative(inside, dirname(target)).split('/');
        if (!other || other === name || !rooms.includes(other)) continue;
        imports.set(other, (imports.get(other) ?? 0) + 1);
      }
    }
    const inOrder = new Map(
      [...imports].sort(([a], [b]) => rooms.indexOf(b) - rooms.indexOf(a) || (a < b ? -1 : 1)),
    );
    return { name, files: files.length, lines, imports: inOrder, belongs: belongsIn(folder) };
  };
  return floors.map((floor) => floor.map(readRoom));
}
