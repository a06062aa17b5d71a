import type { Calculation } from '../estimation/schema/calculation.ts';
import { formatBytes, formatSignificant } from '../units/index.ts';

const digits = 6;

/** Longer texts (a source, a reason) do not widen the column of values. */
const widestValue = 16;

type Row = readonly [name: string, value: string, doc: string];

/** A result as lines of text: name, value with unit, and what it is. */
export function table({ outputs }: Calculation, result: object): string {
  const rows = Object.entries(result).flatMap(([name, value]: [string, unknown]) => {
    const { unit = '', doc = '' } = outputs[name] ?? {};
    return rowsOf(name, value, unit, doc, '');
  });
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const valueWidth = Math.max(
    ...rows.map(([, value]) => (value.length > widestValue ? 0 : value.length)),
  );
  return rows
    .map(([name, value, doc]) =>
      `${name.padEnd(nameWidth)}  ${value.padStart(valueWidth)}  ${doc}`.trimEnd().concat('\n'),
    )
    .join('');
}

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

function cell(value: unknown, unit: string): string {
  if (typeof value !== 'number') return String(value);
  if (unit === 'bytes') return formatBytes(value);
  const number = formatSignificant(value, digits);
  return unit === '' || unit === 'numbers' ? number : `${number} ${unit}`;
}
