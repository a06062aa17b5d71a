import { checkField, type Fields } from './fields.ts';
import { InputError } from './input-error.ts';
import { nearest } from './nearest.ts';

/** Names, units and meaning of what goes in and comes out, and the formula between. */
export interface Calculation<Input extends object, Output extends object> {
  name: string;
  summary: string;
  /** Where the formula comes from. */
  source: string;
  input: Fields;
  output: Readonly<Record<string, { unit: string; doc: string }>>;
  /** Groups of fields of which exactly one is given; a default of the group counts when none is. */
  oneOf?: readonly (readonly string[])[];
  run: (input: Input) => Output;
}

function given(input: unknown): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new InputError('input', input, 'a JSON object with named fields');
  return input as Record<string, unknown>;
}

function refuseUnknown(names: readonly string[], fields: Fields, raw: Record<string, unknown>) {
  const known = Object.keys(fields);
  const stranger = names.find((name) => !Object.hasOwn(fields, name));
  if (stranger === undefined) return;
  const meant = nearest(stranger, known);
  const hint = meant ? `no such field, did you mean ${meant}? ` : '';
  throw new InputError(stranger, raw[stranger], `${hint}fields are ${known.join(', ')}`);
}

function checked(fields: Fields, groups: readonly (readonly string[])[], input: unknown): object {
  const raw = given(input);
  const names = Object.keys(raw).filter((name) => raw[name] !== undefined);
  refuseUnknown(names, fields, raw);
  for (const group of groups) {
    const present = group.filter((name) => names.includes(name));
    const hasDefault = group.some((name) => fields[name]?.default !== undefined);
    if (present.length > 1 || (present.length === 0 && !hasDefault))
      throw new InputError(
        present[1] ?? group[0] ?? 'input',
        present[1] ? raw[present[1]] : undefined,
        `exactly one of ${group.join(', ')}`,
      );
  }
  const result: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const rival = groups.some(
      (group) =>
        group.includes(name) && group.some((each) => each !== name && names.includes(each)),
    );
    if (names.includes(name)) result[name] = checkField(name, field, raw[name]);
    else if (field.default !== undefined && !rival) result[name] = field.default;
    else if (!field.optional && !rival && field.default === undefined)
      throw new InputError(name, undefined, `${name} is required (${field.doc})`);
  }
  return result;
}

/** A result too large for a double would reach the page as Infinity: name it instead. */
function refuseOverflow(output: object): void {
  for (const [key, value] of Object.entries(output)) {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new InputError('input', key, 'amounts whose result stays below 1.8e308');
    if (typeof value === 'object' && value !== null) refuseOverflow(value);
  }
}

/**
 * Checks the input against the calculation's fields, fills in defaults and runs the formula.
 * @throws InputError for an unknown, missing or impossible field, or a result that overflows.
 */
export function calculate<Input extends object, Output extends object>(
  calculation: Calculation<Input, Output>,
  input: unknown,
): Output {
  const output = calculation.run(
    checked(calculation.input, calculation.oneOf ?? [], input) as Input,
  );
  refuseOverflow(output);
  return output;
}
