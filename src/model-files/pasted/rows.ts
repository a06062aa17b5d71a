import { plainNumber } from './totals.ts';

/** A row of a printed table: a layer with its output and its parameters. */
export interface PrintedRow {
  readonly type: string;
  /** With the batch in front; NaN stands for a batch that is not fixed. */
  readonly output: readonly number[];
  readonly parameters: number;
  /** Used a second time: its weights count once, its outputs each time. */
  readonly again: boolean;
}

const shapeIn = (text: string): number[] =>
  (text.match(/-?\w+/g) ?? []).map(Number).map((side) => (side < 0 ? NaN : side));

/** Cells stand two or more blanks apart; the branches of the tree before a name are no cell. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^[^A-Za-z]+/, '')
    .trim()
    .split(/ {2,}/);

/** torchinfo lets one choose the columns, so the line of their names tells which is which. */
function torchinfoRows(lines: readonly string[]): PrintedRow[] {
  const header = lines.find((line) => line.startsWith('Layer (type'));
  if (header === undefined) return [];
  const columns = cellsOf(header);
  const output = columns.indexOf('Output Shape');
  const parameters = columns.indexOf('Param #');
  return lines
    .slice(lines.indexOf(header) + 1)
    .map(cellsOf)
    .filter((cells) => cells.length === columns.length && cells.length > 1)
    .map((cells) => ({
      type: /^\w+/.exec(cells[0] ?? '')?.[0] ?? '',
      output: shapeIn(cells[output] ?? ''),
      parameters: plainNumber(/\d[\d,]*/.exec(cells[parameters] ?? '')?.[0] ?? '0'),
      again: cells[parameters] === '(recursive)',
    }));
}

const torchsummary = /^\s*([A-Za-z]\w*)-\d+\s+(\[[-\d, ]+\])\s+(\d[\d,]*)\s*$/;

function torchsummaryRow(line: string): PrintedRow | undefined {
  const [, type, shape, number] = torchsummary.exec(line) ?? [];
  if (type === undefined || shape === undefined || number === undefined) return undefined;
  return { type, output: shapeIn(shape), parameters: plainNumber(number), again: false };
}

/** `│ conv2d (Conv2D) │ (None, 26, 26, 32) │ 320 │`, with or without the lines between. */
const keras =
  /\(([A-Z]\w*)\)[\s│|]+\[?\(((?:None|\d+)(?:, ?(?:None|\d+))*),?\)\]?[\s│|]+(\d[\d,]*)/;

function kerasRow(line: string): PrintedRow | undefined {
  const [, type, shape, number] = keras.exec(line) ?? [];
  if (type === undefined || shape === undefined || number === undefined) return undefined;
  return { type, output: shapeIn(shape), parameters: plainNumber(number), again: false };
}

export type PrintedFormat = 'torchinfo' | 'torchsummary' | 'keras-summary';

const byLine =
  (read: (line: string) => PrintedRow | undefined) =>
  (lines: readonly string[]): PrintedRow[] =>
    lines.map(read).filter((row) => row !== undefined);

const readers: Readonly<Record<PrintedFormat, (lines: readonly string[]) => PrintedRow[]>> = {
  torchsummary: byLine(torchsummaryRow),
  'keras-summary': byLine(kerasRow),
  torchinfo: torchinfoRows,
};

/** The rows of the kind of table that fits best. */
export function readRows(lines: readonly string[]): {
  readonly format: PrintedFormat;
  readonly rows: readonly PrintedRow[];
} {
  const [best] = (Object.keys(readers) as PrintedFormat[])
    .map((format) => ({ format, rows: readers[format](lines) }))
    .toSorted((a, b) => b.rows.length - a.rows.length);
  return best ?? { format: 'torchinfo', rows: [] };
}
