/**
 * A widget's state as a short, checked piece of a query string.
 *
 * A widget describes its state once, as a table of fields; this file reads and writes it. Only
 * values that differ from their default are written, so a link stays short and says what was
 * changed. Reading never throws: a value that is not allowed becomes the default, and a problem
 * that names the field, the value and what is allowed comes back with the state.
 */

export interface Field<T> {
  /** Name in the query string. */
  readonly key: string;
  /** Name in messages, as the page shows it. */
  readonly label: string;
  readonly fallback: T;
  /** What is allowed, in words, to end the sentence "allowed: …". */
  readonly allowed: string;
  /** The value, or undefined when the text is not allowed. */
  read(text: string): T | undefined;
  write(value: T): string;
  /** Why a text is not allowed, where more can be said than what is: a sentence for the message. */
  refusal?(text: string): string | undefined;
}

export type Fields<S> = { readonly [Name in keyof S]: Field<S[Name]> };

export interface Problem {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;
  readonly message: string;
}

export interface Reading<S> {
  readonly state: S;
  readonly problems: readonly Problem[];
}

interface Range {
  key: string;
  label: string;
  fallback: number;
  min: number;
  max: number;
}

/** A plain decimal number; no hexadecimal, no "Infinity", no empty text, which Number() would take. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

function readNumber(text: string, { min, max }: Range): number | undefined {
  const trimmed = text.trim();
  if (!decimal.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value >= min && value <= max ? value + 0 : undefined;
}

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

export function numberField(range: Range): Field<number> {
  return {
    ...range,
    allowed: `a number from ${grouped.format(range.min)} to ${grouped.format(range.max)}`,
    read: (text) => readNumber(text, range),
    write: String,
  };
}

export function integerField(range: Range): Field<number> {
  return {
    ...range,
    allowed: `a whole number from ${grouped.format(range.min)} to ${grouped.format(range.max)}`,
    read(text) {
      const value = readNumber(text, range);
      return Number.isInteger(value) ? value : undefined;
    },
    write: String,
  };
}

export function choiceField<T extends string>(choice: {
  key: string;
  label: string;
  fallback: T;
  values: readonly T[];
  /** Names that older links have for some of the values. */
  former?: ReadonlyMap<string, string>;
  refusal?: Field<T>['refusal'];
}): Field<T> {
  const { values, former, ...field } = choice;
  return {
    ...field,
    allowed: `one of ${values.join(', ')}`,
    read(text) {
      const named = (name: string | undefined) => values.find((value) => value === name);
      return named(text) ?? named(former?.get(text));
    },
    write: (value) => value,
  };
}

/** A message shows at most this much of a value, because anyone can write a link. */
const LONGEST_SHOWN = 40;

export function problemWith<T>(field: Field<T>, text: string): Problem {
  const value = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return {
    field: field.label,
    value,
    allowed: field.allowed,
    message: `${field.label}: ${field.refusal?.(text) ?? `got “${value}”; allowed: ${field.allowed}.`}`,
  };
}

const names = <S>(fields: Fields<S>) => Object.keys(fields) as (keyof S)[];

export function parseState<S extends object>(
  fields: Fields<S>,
  params: URLSearchParams,
  prefix = '',
): Reading<S> {
  const problems: Problem[] = [];
  const read = <T>(field: Field<T>): T => {
    const text = params.get(prefix + field.key);
    if (text === null) return field.fallback;
    const value = field.read(text);
    if (value !== undefined) return value;
    problems.push(problemWith(field, text));
    return field.fallback;
  };
  const entries = names(fields).map((name) => [name, read(fields[name])]);
  return { state: Object.fromEntries(entries) as S, problems };
}

/** The entries of a query string for all values that differ from their default. */
export function serialiseState<S extends object>(
  fields: Fields<S>,
  state: S,
  prefix = '',
): [key: string, text: string][] {
  return names(fields)
    .filter((name) => state[name] !== fields[name].fallback)
    .map((name) => [prefix + fields[name].key, fields[name].write(state[name])]);
}

/** The entries of a query string. */
export type Entries = readonly (readonly [key: string, text: string])[];

/** How a widget's state stands in a link. */
export interface LinkForm<S> {
  /** What there is without a link. */
  readonly start: S;
  read(params: URLSearchParams): Reading<S>;
  write(state: S): Entries;
  /** Whether an entry of the query is the widget's own. */
  owns(key: string): boolean;
}

/** The form of a state that is one table of fields. With a prefix, all keys that begin so are its own. */
export function linkForm<S extends object>(fields: Fields<S>, prefix = ''): LinkForm<S> {
  const keys = new Set(names(fields).map((name) => fields[name].key));
  return {
    start: parseState(fields, new URLSearchParams()).state,
    read: (params) => parseState(fields, params, prefix),
    write: (state) => serialiseState(fields, state, prefix),
    owns: (key) => (prefix === '' ? keys.has(key) : key.startsWith(prefix)),
  };
}

/**
 * The query string with a widget's own entries replaced; entries that the widget does not own stay
 * as they are, so that several widgets can share a page.
 */
export function replaceEntries(
  search: string,
  isOwn: (key: string) => boolean,
  entries: Entries,
): string {
  const kept = [...new URLSearchParams(search)].filter(([key]) => !isOwn(key));
  const query = new URLSearchParams([...kept, ...entries].map(([key, text]) => [key, text]));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
