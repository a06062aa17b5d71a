import { InputError } from '../input-error.ts';
import { allowed } from './allowed.ts';
import type { Field, Fields, Group, NumberField } from './field.ts';
import { readGroups } from './groups.ts';
import { didYouMean } from './nearest.ts';

type Plain = Record<string, unknown>;

/**
 * Checks one object against its fields and fills in the defaults. A field whose value is
 * `undefined` counts as left out.
 * @throws InputError for the first thing that is wrong: unknown fields, then values, then what is
 * missing or given twice.
 */
export function readRecord(
  fields: Fields,
  groups: readonly Group[],
  input: unknown,
  path = '',
): Plain {
  if (!isPlain(input)) {
    throw new InputError(
      path || 'input',
      input,
      `an object with ${Object.keys(fields).join(', ')}`,
    );
  }
  rejectUnknown(fields, input, path);
  const result: Plain = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    const at = join(path, name);
    if (value !== undefined) result[name] = readField(field, value, at);
    else if (field.presence === 'default') result[name] = field.default;
    else if (field.presence === 'required') throw new InputError(at, value, allowed(field));
  }
  readGroups(fields, groups, result, path);
  return result;
}

/** Checks one value. @throws InputError */
export function readField(field: Field, value: unknown, path: string): unknown {
  switch (field.kind) {
    case 'record':
      return readRecord(field.fields, field.groups, value, path);
    case 'list': {
      const { minItems, maxItems, item } = field;
      if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) break;
      return value.map((one, index) => readField(item, one, `${path}[${index}]`));
    }
    case 'map': {
      const names = isPlain(value) ? Object.keys(value) : [];
      if (!isPlain(value) || names.length === 0 || names.length > field.maxItems) break;
      // Through entries, because "__proto__" is a name like any other.
      return Object.fromEntries(
        names.map((name) => [name, readField(field.item, value[name], join(path, name))]),
      );
    }
    case 'either': {
      const option = field.options.find(({ kind }) => jsonTypeOf[kind] === typeInJson(value));
      if (!option) break;
      return readField(option, value, path);
    }
    case 'variant': {
      const type = isPlain(value) ? value['type'] : undefined;
      if (typeof type !== 'string' || !Object.hasOwn(field.variants, type)) break;
      const rest = { ...(value as Plain) };
      delete rest['type'];
      return { type, ...readRecord(field.variants[type] ?? {}, [], rest, path) };
    }
    default:
      if (fits(field, value)) return value;
  }
  const hint =
    field.kind === 'choice' && typeof value === 'string' ? didYouMean(value, field.choices) : '';
  throw new InputError(path, value, allowed(field) + hint);
}

function fits(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'amount':
    case 'count':
      return typeof value === 'number' && withinLimits(field, value);
    default:
      return false;
  }
}

function withinLimits({ kind, min, aboveMin, max }: NumberField, value: number): boolean {
  if (!Number.isFinite(value) || value > max) return false;
  if (kind === 'count' && !Number.isInteger(value)) return false;
  return aboveMin ? value > min : value >= min;
}

function rejectUnknown(fields: Fields, input: Plain, path: string): void {
  for (const name of Object.keys(input)) {
    if (Object.hasOwn(fields, name)) continue;
    const names = Object.keys(fields);
    const hint = didYouMean(name, names);
    throw new InputError(
      join(path, name),
      input[name],
      hint ? `no such field${hint}` : `no such field; there are ${names.join(', ')}`,
    );
  }
}

const jsonTypeOf: Readonly<Record<Field['kind'], string>> = {
  amount: 'number',
  count: 'number',
  choice: 'string',
  text: 'string',
  flag: 'boolean',
  list: 'list',
  record: 'object',
  map: 'object',
  variant: 'object',
  either: '',
};

const typeInJson = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
