import type { Calculation, OutputField } from '../estimation/schema/calculation.ts';
import { cell } from './cell.ts';
import { objectColumns } from './columns.ts';

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
