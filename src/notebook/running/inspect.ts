import { thinSpace } from '../../units/index.ts';

const DEPTH = 4;
const MOST_ENTRIES = 100;

const written = (useGrouping: boolean) =>
  new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 17, useGrouping });
const [plain, grouped] = [written(false), written(true)];

/** A number in full: grouped in threes from 10 000 on, as many digits as it has. */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21 || Math.abs(value) < 1e-6) {
    return String(value);
  }
  if (Math.abs(value) < 10_000) return plain.format(value);
  // A comma would be read as the end of an entry.
  return grouped.format(value).replaceAll(',', thinSpace);
}

function describeObject(value: object, depth: number, above: readonly object[]): string {
  if (above.includes(value)) return '(itself)';
  const inner = (item: unknown): string => describe(item, depth + 1, [...above, value]);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return String(value);
  if (value instanceof Promise) return 'a promise; write "await" before it';
  if (value instanceof Map) return `Map ${describeObject(Object.fromEntries(value), depth, above)}`;
  const list = value instanceof Set ? [...value] : value;
  const isList = Array.isArray(list) || ArrayBuffer.isView(list);
  if (depth >= DEPTH) return isList ? '[…]' : '{…}';
  if (isList) {
    const items = [...(list as Iterable<unknown>)].slice(0, MOST_ENTRIES).map(inner);
    const length = (list as { length?: number }).length ?? items.length;
    if (length > items.length) items.push(`… ${writeNumber(length - items.length)} more`);
    return `[${items.join(', ')}]`;
  }
  const keys = Object.keys(value);
  const entries = keys
    .slice(0, MOST_ENTRIES)
    .map((key) => `${key}: ${inner((value as Record<string, unknown>)[key])}`);
  if (keys.length > entries.length) entries.push(`… ${keys.length - entries.length} more`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function describe(value: unknown, depth: number, above: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return depth === 0 ? value : JSON.stringify(value);
    case 'number':
      return writeNumber(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return `function ${value.name || '(without a name)'}`;
    case 'object':
      return value === null ? 'null' : describeObject(value, depth, above);
    default:
      return String(value);
  }
}

/** Any value as text. A value whose own code throws is described by what it threw. */
export function inspect(value: unknown): string {
  try {
    return describe(value, 0, []);
  } catch (error) {
    return `a value that cannot be shown: ${error instanceof Error ? error.message : String(error)}`;
  }
}
