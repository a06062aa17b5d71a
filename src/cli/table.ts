import type { Calculation, OutputField } from '../estimation/schema/calculation.ts';
import { formatBytes, formatCount, formatSignificant } from '../units/index.ts';

/** Rows of cells under each other: the first column to the left, numbers to the right. */
function columns(rows: readonly (readonly string[])[], right: readonly boolean[]): string {
  const widths = right.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const pad = (text: string, at: number) =>
    right[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

/** A list of objects with the same fields, as a table with a head; `unit` is that of its numbers. */
function objectColumns(items: readonly object[], unit: string, indent: string): string {
  const names = Object.keys(items[0] ?? {});
  const rows = items.map((item) =>
    Object.entries(item).map(([name, value]) => cellOrRange(value, unit || unitOf(name))),
  );
  const right = names.map((name) =>
    items.every((item) => typeof (item as Line)[name] === 'number'),
  );
  const table = columns([names, ...rows], right);
  return table.replaceAll(/^(?=.)/gm, indent);
}

type Line = Readonly<Record<string, unknown>>;

const unitOf = (name: string): string => (/^bytes|Bytes$/.test(name) ? 'bytes' : '');

/** A range in one cell, written as an option takes it: "0.2..0.6". */
function cellOrRange(value: unknown, unit: string): string {
  if (typeof value !== 'object' || value === null || !('low' in value && 'high' in value))
    return cell(value, unit);
  return `${cell(value.low, unit)}..${cell(value.high, unit)}`;
}

const digits = 6;

/** Counts up to here are written in full; larger ones are amounts of work, with six digits. */
const longestCount = 1e13;

/** Below this, zeros after the point are harder to count than an exponent is to read. */
const smallest = 1e-6;

/** A value for people: bytes on their scale, counts in full, other numbers with six digits. */
function cell(value: unknown, unit: string): string {
  if (Array.isArray(value)) return value.join('×');
  if (typeof value !== 'number') return String(value);
  if (unit === 'bytes') return formatBytes(value);
  const inFull = Number.isInteger(value) && value < longestCount;
  // Adding 0 takes the sign from a zero.
  const number = inFull ? formatCount(value + 0) : short(value);
  return unit === '' || unit === 'numbers' ? number : `${number} ${unit}`;
}

function short(value: number): string {
  const readable = value < longestCount && Math.abs(value) >= smallest;
  return readable
    ? formatSignificant(value, digits)
    : Number(value.toPrecision(digits)).toExponential();
}

/** Longer texts (a source, a reason) do not widen the column of values. */
const widestValue = 24;

type Row = readonly [name: string, value: string, doc: string];

/** A result as lines of text: name, value with unit, and what it is; lists as tables below. */
export function table({ outputs }: Calculation, result: object): string {
  const entries = Object.entries(result) as [string, unknown][];
  const [lists, others] = [entries.filter(isTable), entries.filter((entry) => !isTable(entry))];
  const rows = others.flatMap(([name, value]) => {
    const { unit = '', doc = '' } = outputs[name] ?? {};
    return rowsOf(name, value, unit, doc, '');
  });
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const valueWidth = Math.max(
    ...rows.map(([, value]) => (value.length > widestValue ? 0 : value.length)),
  );
  const head = rows
    .map(([name, value, doc]) =>
      `${name.padEnd(nameWidth)}  ${value.padStart(valueWidth)}  ${doc}`.trimEnd().concat('\n'),
    )
    .join('');
  return head + lists.map((entry) => listed(entry, outputs[entry[0]])).join('');
}

/** A list of objects that have more than a name and an amount. */
function isTable([, value]: [string, unknown]): boolean {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof first === 'object' && first !== null && Object.keys(first).length > 2;
}

const listed = (
  [name, items]: [string, unknown],
  { unit, doc }: OutputField = { unit: '', doc: '' },
): string => `\n${name}  ${doc}\n${objectColumns(items as object[], unit, '  ')}`;

function rowsOf(name: string, value: unknown, unit: string, doc: string, indent: string): Row[] {
  const label = indent + name;
  if (typeof value !== 'object' || value === null) return [[label, cell(value, unit), doc]];
  const inner = Array.isArray(value) ? value.map(listRow) : Object.entries(value);
  const deeper = `${indent}  `;
  return [
    [label, '', doc],
    ...inner.flatMap(([key, one]: [string, unknown]) => rowsOf(key, one, unit, '', deeper)),
  ];
}

/** An item of a list such as { phase: 'load', bytes: 1 }: its first text is its name. */
function listRow(item: object): [string, unknown] {
  const [label, amount] = Object.values(item) as [unknown, unknown];
  return [String(label), amount];
}
