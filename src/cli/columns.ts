import { cell } from './cell.ts';

/** Rows of cells under each other: the first column to the left, numbers to the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly boolean[]): string {
  const widths = right.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (text: string, at: number) =>
    right[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

/** A list of objects with the same fields, as a table with a head; `unit` is that of its numbers. */
export function objectColumns(items: readonly object[], unit: string, indent: string): string {
  const names = Object.keys(items[0] ?? {});
  const rows = items.map((item) =>
    Object.entries(item).map(([name, value]) => cellOrRange(value, unit || unitOf(name))),
  );
  const right = names.map((name) => items.every((item) => typeof (item as Row)[name] === 'number'));
  const table = columns([names, ...rows], right);
  return table.replaceAll(/^(?=.)/gm, indent);
}

type Row = Readonly<Record<string, unknown>>;

const unitOf = (name: string): string => (/^bytes|Bytes$/.test(name) ? 'bytes' : '');

/** A range in one cell, written as an option takes it: "0.2..0.6". */
function cellOrRange(value: unknown, unit: string): string {
  if (typeof value !== 'object' || value === null || !('low' in value && 'high' in value))
    return cell(value, unit);
  return `${cell(value.low, unit)}..${cell(value.high, unit)}`;
}
