import { InputError } from './input-error.ts';

/** One field of a calculation's input: what it holds, in which unit, and its bounds. */
export interface Field {
  /** `count` is a whole number; `name` one of `names`. */
  kind: 'number' | 'count' | 'name';
  unit: string;
  doc: string;
  /** Smallest allowed number; 0 unless told. */
  min?: number;
  /** The minimum itself is not allowed (a divisor, for example). */
  exclusive?: boolean;
  max?: number;
  names?: readonly string[];
  /** Used when the field is left out. A field with neither default nor `optional` is required. */
  default?: number | string;
  optional?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** What a field allows, in words, for messages and for `--help`. */
export function allowed(field: Field): string {
  if (field.kind === 'name') return `one of ${(field.names ?? []).join(', ')}`;
  const noun = field.kind === 'count' ? 'an integer' : 'a number';
  const from = field.exclusive ? `above ${field.min ?? 0}` : `of at least ${field.min ?? 0}`;
  return `${noun} ${from}${field.max === undefined ? '' : ` and at most ${field.max}`}`;
}

/** The value itself when the field allows it; otherwise an `InputError` that names the field. */
export function checkField(name: string, field: Field, value: unknown): number | string {
  const refuse = () => new InputError(name, value, allowed(field));
  if (field.kind === 'name') {
    if (typeof value !== 'string' || !field.names?.includes(value)) throw refuse();
    return value;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse();
  if (field.kind === 'count' && !Number.isSafeInteger(value)) throw refuse();
  const min = field.min ?? 0;
  if (value < min || (field.exclusive && value === min)) throw refuse();
  if (field.max !== undefined && value > field.max) throw refuse();
  return value === 0 ? 0 : value;
}
