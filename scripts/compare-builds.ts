/**
 * `npm run compare-builds -- OLD_DIST NEW_DIST`: whether a reader meets the same text and numbers in
 * two builds of the site, route by route. For changes of the code that should change no page.
 * It compares words (with alternative texts, labels, values, link targets) and what widgets are
 * handed; not layout, style sheets, scripts or the hashed names of files. Exit status 1 where
 * something differs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareBuilds, type Build } from './compare-builds/differences.ts';

const folders = process.argv.slice(2);
const [before, after] = folders;
if (folders.length !== 2 || before === undefined || after === undefined) {
  console.error('Name two built sites: npm run compare-builds -- OLD_DIST NEW_DIST');
  process.exit(2);
}

function readBuild(folder: string): Build {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  if (pages.length === 0) {
    console.error(`There are no pages in ${folder}: run npm run build first.`);
    process.exit(2);
  }
  return new Map(
    pages.map((file) => [
      `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}

const [old, now] = [readBuild(before), readBuild(after)];
const { lines, differing } = compareBuilds(old, now);
for (const line of lines) console.log(line);
const routes = new Set([...old.keys(), ...now.keys()]).size;
console.log(
  differing === 0 ? `${routes} routes, the same text.` : `${differing} of ${routes} routes differ.`,
);
process.exitCode = differing === 0 ? 0 : 1;
