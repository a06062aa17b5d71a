/** The one reader of CSV: the tables of content/data. */
import { csvParse } from 'd3-dsv';
import type { z } from 'zod';
import { validate } from './issues.ts';
import { ContentError } from './problem.ts';

/**
 * The rows of a CSV text, each validated by `schema`. Every cell arrives as text; the schema turns it
 * into numbers.
 * @param file - the name of the file in content/data, or its path
 * @throws ContentError that names the line, the column and the value of each wrong cell
 */
export function parseCsv<Row extends z.ZodType>(
  file: string,
  text: string,
  schema: Row,
): z.infer<Row>[] {
  const path = file.includes('/') ? file : `content/data/${file}`;
  const table = csvParse(text.replaceAll('\r\n', '\n'));
  if (table.length === 0) throw new ContentError([{ file: path, says: 'has no rows.' }]);
  const rows = table.map((cells) => validate(schema, cells));
  if (rows.some(({ issues }) => issues.length > 0)) {
    const lines = linesOfRecords(text);
    throw new ContentError(
      rows.flatMap(({ issues }, index) =>
        issues.map(({ path: [column = ''], message }) => ({
          file: path,
          // The header is the first record, so the first row is the second.
          line: lines[index + 1],
          says: `column "${String(column)}": "${table[index]?.[String(column)] ?? ''}" is not allowed: ${message}.`,
        })),
      ),
    );
  }
  return rows.map(({ data }) => data as z.infer<Row>);
}

/** The line at which each record begins; a text in quotes may go over several lines. */
function linesOfRecords(text: string): number[] {
  const lines = [1];
  let line = 1;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character !== '\n') continue;
    line += 1;
    if (!quoted) lines.push(line);
  }
  return lines;
}

/** How large a table is, and the names of its columns. */
export function sizeOfCsv(text: string): { rows: number; columns: readonly string[] } {
  const table = csvParse(text);
  return { rows: table.length, columns: table.columns };
}
