/** The generated parts of docs/architecture.md, and what counts as out of date. */
import type { House, Room } from './house.ts';

const marker = (name: string, edge: 'begin' | 'end'): string => `<!-- ${name}: ${edge} -->`;

/** `page` with `text` between the two markers called `name`. Throws where the markers are missing. */
export function putBetween(page: string, name: string, text: string): string {
  const [begin, end] = [marker(name, 'begin'), marker(name, 'end')];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page lacks "${begin}" and "${end}".`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}

const importsInWords = ({ imports }: Room): string =>
  imports.size === 0 ? 'none' : [...imports].map(([name, count]) => `${name} ${count}`).join(', ');

/** The house as a Markdown table, the roof first. */
export function floorsTable(house: House): string {
  const rows = house.map((rooms, floor) =>
    rooms.map((room) =>
      [floor, room.name, room.files, room.lines, importsInWords(room)].map(String),
    ),
  );
  return tableOf([['Floor', 'Room', 'Files', 'Lines', 'Imports from'], ...rows.reverse().flat()]);
}

/** What belongs in each room that says so, by the first line of its README; empty where none does. */
export function roomsTable(house: House): string {
  const rooms = [...house].reverse().flatMap((floor) => floor.filter(({ belongs }) => belongs));
  if (rooms.length === 0) return '';
  return tableOf([
    ['Room', 'What belongs there'],
    ...rooms.map((room) => [room.name, room.belongs]),
  ]);
}

/** The formatter lines the columns up. */
function tableOf([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words of a text without its figures, and the figures; spaces are the formatter's. */
function parted(text: string): { words: string; figures: number[] } {
  const figures = (text.match(/\d+/g) ?? []).map(Number);
  return { words: text.replaceAll(/\d+/g, '#').replaceAll(/[\s-]+/g, ' '), figures };
}

/**
 * Whether a committed text still tells what `fresh` does: the same rooms, with imports between the
 * same rooms. Its figures may lag behind by a tenth (at least by 5), so that not every new line of
 * code changes the papers too.
 */
export function isCurrent(committed: string, fresh: string): boolean {
  const [old, now] = [parted(committed), parted(fresh)];
  if (old.words !== now.words) return false;
  return now.figures.every((figure, index) => {
    const before = old.figures[index] ?? 0;
    return Math.abs(before - figure) <= Math.max(5, figure / 10);
  });
}
