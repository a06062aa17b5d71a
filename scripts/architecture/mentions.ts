/** What the papers say of files, names and commands, against what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

const endings = /\.(ts|svelte|astro|mdx?|yaml|csv|json|m?js|py|css|svg|tsv)$/;
const plainPath = /^[\w.@-]+(\/[\w.@-]+)*\/?$/;
/** What a command makes, and what lies in no repository. */
const made = /^(dist|lib|node_modules|\.astro)(\/|$)/;

interface Mention {
  line: number;
  path: string;
  /** Where the path may start: the root of the project, or the paper's own folder. */
  bases: string[];
}

/** Paths in links and in code, and in the lines of a fenced block. */
function mentionsIn(paper: string, text: string, top: ReadonlySet<string>): Mention[] {
  const own = dirname(paper);
  let fenced = false;
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1;
    if (content.trimStart().startsWith('```')) {
      fenced = !fenced;
      return [];
    }
    const spans = fenced ? [content] : [...content.matchAll(/`([^`]+)`/g)].map(([, span]) => span);
    const inCode = spans
      .flatMap((span = '') => span.split(/\s+/))
      .filter((word) => plainPath.test(word) && !made.test(word))
      .filter((word) =>
        word.includes('/')
          ? top.has(word.split('/')[0] ?? '') || endings.test(word)
          : endings.test(word),
      )
      .map((path) => ({ line, path, bases: ['.', own] }));
    const links = fenced ? [] : [...content.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)];
    const linked = links
      .map(([, target = '']) => target)
      .filter((target) => !/^([a-z]+:|\/)/.test(target))
      .map((path) => ({ line, path, bases: [own] }));
    return [...inCode, ...linked];
  });
}

/** A README inside a room may call a file of that room by its name alone, where many have it. */
function standsInRoom(root: string, paper: string, path: string): boolean {
  const [top, room] = paper.split('/');
  if (top !== 'src' || !room || path.includes('/')) return false;
  const files = readdirSync(join(root, top, room), { recursive: true, encoding: 'utf8' });
  return files.some((file) => basename(file) === path);
}

/** "`file` (`name`)" promises that the file has the name. */
function* namesIn(text: string): Generator<{ line: number; path: string; name: string }> {
  for (const [index, content] of text.split('\n').entries()) {
    for (const [, path = '', names = ''] of content.matchAll(
      /`([^`\s]+)` \((`\w+`(?:, `\w+`)*)\)/g,
    )) {
      for (const [, name = ''] of names.matchAll(/`(\w+)`/g)) yield { line: index + 1, path, name };
    }
  }
}

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);

/** Everything that `papers` (paths from `root`) say and that is not so, each with file and line. */
export function brokenMentions(root: string, papers: string[]): string[] {
  const top = new Set(readdirSync(root));
  const { scripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>;
  };
  return papers.flatMap((paper) => {
    const text = readFileSync(join(root, paper), 'utf8');
    const missing = mentionsIn(paper, text, top)
      .filter(({ path, bases }) => !bases.some((base) => existsSync(join(root, base, path))))
      .filter(({ path }) => !standsInRoom(root, paper, path))
      .map(({ line, path }) => `${paper}:${line}: there is no ${normalize(path)}.`);
    const unnamed = [...namesIn(text)]
      .filter(({ path }) => endings.test(path) && existsSync(join(root, path)))
      .filter(({ path, name }) => !readFileSync(join(root, path), 'utf8').includes(name))
      .map(({ line, path, name }) => `${paper}:${line}: ${path} has no ${name}.`);
    const unknown = commandsIn(text)
      .filter((name) => !(name in scripts))
      .map((name) => `${paper}: package.json has no script ${name}.`);
    return [...missing, ...unnamed, ...new Set(unknown)];
  });
}

/** The papers whose mentions are kept true. Decisions and the change log tell of their own day. */
export function papersOf(root: string): string[] {
  const present = (folder: string): string[] =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const rooms = (
    existsSync(join(root, 'src')) ? readdirSync(join(root, 'src'), { recursive: true }) : []
  )
    .map((file) => `src/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => /\/_?README\.md$/.test(file));
  const docs = present('docs').filter((file) => file.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md']
    .filter((file) => existsSync(join(root, file)))
    .concat(docs.map((file) => `docs/${file}`).sort(), rooms.sort());
}
