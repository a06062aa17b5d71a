/**
 * Writes the search index of the built site into its folder `search/`, by Pagefind: pieces of it that
 * a browser loads when somebody searches. Run by `npm run build`, before the offline copy is listed.
 * `node scripts/search-index.ts FOLDER` reads another folder than dist.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { routeOf } from '../src/data/checks/read-site.ts';
import { passagesOf, type Passage } from './search/passages.ts';

const folder = process.argv[2] ?? 'dist';
/** What searching needs; Pagefind also offers a page of results of its own, which nobody opens here. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|pagefind-worker\.js|wasm\.en\.pagefind|.*\.pf_\w+)$/;
/** Few files with several passages each: the offline copy fetches every file by itself. */
const maxFragments = 32;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** How much a title counts against the text (1): who looks for a word wants its definition first. */
const titleWeight = (kind: string): number =>
  kind === 'Glossary' ? 10 : /^(Cell|Reference)\b/.test(kind) ? 3 : 6;

/** A passage as a page of its own. */
const pageOf = ({ title, kind, text }: Passage): string =>
  `<html lang="en"><body><main data-pagefind-body data-pagefind-meta="kind:${escaped(kind)}"><h1 data-pagefind-weight="${titleWeight(kind)}">${escaped(title)}</h1><p>${escaped(text)}</p></main></body></html>`;

const passages = globSync('**/*.html', { cwd: folder })
  .map((file) => ({ route: routeOf(`/${file.replaceAll('\\', '/')}`), file }))
  .sort((a, b) => (a.route < b.route ? -1 : 1))
  .flatMap(({ route, file }) => passagesOf(route, readFileSync(join(folder, file), 'utf8')));

const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
for (const passage of passages) {
  const added = await index.addHTMLFile({ url: passage.address, content: pageOf(passage) });
  if (added.errors.length > 0) throw new Error(`${passage.address}: ${added.errors.join('; ')}`);
}
const { files } = await index.getFiles();
await close();

const written = files.filter(({ path }) => needed.test(path));
rmSync(join(folder, 'search'), { recursive: true, force: true });
for (const { path, content } of written) {
  const target = join(folder, 'search', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
const bytes = written.reduce((sum, { content }) => sum + content.length, 0);
console.log(
  `Search: ${passages.length} passages in ${written.length} files, ${(bytes / 1000).toFixed(0)} kB.`,
);
