import { csvParse } from 'd3-dsv';
import type { z } from 'zod';

/**
 * The rows of a CSV text, each checked by `schema`. Every cell arrives as text; the schema turns it
 * into numbers. A wrong row stops the build with the file, the line, the column and the value.
 */
export function parseCsv<Row extends z.ZodType>(
  file: string,
  text: string,
  schema: Row,
): z.infer<Row>[] {
  const table = csvParse(text.replaceAll('\r\n', '\n'));
  if (table.length === 0) throw new Error(`${file}: no rows`);
  return table.map((cells, index) => {
    const parsed = schema.safeParse(cells);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const column = String(issue?.path[0] ?? '');
    // The header is the first record, so the first row is the second.
    throw new Error(
      `${file}, record ${index + 2}, column "${column}": "${cells[column] ?? ''}" is not allowed: ${issue?.message}`,
    );
  });
}
