/**
 * `npm run docs` draws the floors of src from its real imports, into docs/architecture.md and
 * docs/floors.svg. `npm run docs -- --check` writes nothing: it says what is out of date, and which
 * files, names or commands the papers mention though they do not exist. Exit status 1 where it says
 * anything.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readHouse, type House } from './architecture/house.ts';
import { brokenMentions, papersOf } from './architecture/mentions.ts';
import { floorsTable, isCurrent, putBetween, roomsTable } from './architecture/page.ts';
import { drawFloors } from './architecture/picture.ts';
import { floors, innerFloors } from './lint/floors.js';

const root = resolve(import.meta.dirname, '..');
const page = 'docs/architecture.md';
const picture = 'docs/floors.svg';

const house = readHouse(root, 'src', floors);
const innerHouses = Object.entries(innerFloors).map(
  ([room, table]) => [room, readHouse(root, `src/${room}`, table)] as const,
);
/** The same table for the whole house and for each room that has floors of its own. */
const everywhere = (tableOf: (house: House) => string): string =>
  [['', house] as const, ...innerHouses]
    .map(([room, rooms]) => [room, tableOf(rooms)])
    .filter(([, text]) => text !== '')
    .map(([room, text]) => (room ? `Inside \`src/${room}\`:\n\n${text}` : text))
    .join('\n\n');
const committed = readFileSync(resolve(root, page), 'utf8');
const filled = putBetween(
  putBetween(committed, 'floors', everywhere(floorsTable)),
  'rooms',
  everywhere(roomsTable),
);
const options = await resolveConfig(resolve(root, page));
const written = await format(filled, { ...options, parser: 'markdown' });
const drawn = drawFloors(house);

if (process.argv.includes('--check')) {
  const before = existsSync(resolve(root, picture))
    ? readFileSync(resolve(root, picture), 'utf8')
    : '';
  const stale = [
    ...(isCurrent(committed, written) ? [] : [page]),
    ...(isCurrent(before, drawn) ? [] : [picture]),
  ].map((file) => `${file} is out of date: npm run docs draws it anew.`);
  const problems = [...stale, ...brokenMentions(root, papersOf(root))];
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log('The papers tell what is there.');
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  writeFileSync(resolve(root, page), written);
  writeFileSync(resolve(root, picture), drawn);
}
