import { allowed } from './allowed.ts';
import type { Calculation, OutputField } from './calculation.ts';
import type { Field, Fields } from './field.ts';
import { groupInWords } from './groups.ts';

export interface FieldDescription {
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  readonly allowed: string;
  readonly required: boolean;
  readonly default?: unknown;
  /** Fields of an object, or of the objects in a list. */
  readonly fields?: readonly FieldDescription[];
  /** Where an object's type decides: the fields for each type. */
  readonly types?: Readonly<Record<string, readonly FieldDescription[]>>;
}

export interface CalculationDescription {
  readonly name: string;
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly input: readonly FieldDescription[];
  /** "Exactly one of" rules in words. */
  readonly rules: readonly string[];
  readonly output: readonly ({ readonly name: string } & OutputField)[];
}

function describeField([name, field]: [string, Field]): FieldDescription {
  const { unit, doc, presence, default: fallback } = field;
  const description = {
    name,
    unit,
    doc,
    allowed: allowed(field),
    required: presence === 'required',
  };
  const value = presence === 'default' ? { ...description, default: fallback } : description;
  return { ...value, ...inside(field) };
}

const describeFields = (fields: Fields): FieldDescription[] =>
  Object.entries(fields).map(describeField);

function inside(field: Field): Pick<FieldDescription, 'fields' | 'types'> {
  if (field.kind === 'list') return inside(field.item);
  if (field.kind === 'record') return { fields: describeFields(field.fields) };
  if (field.kind !== 'variant') return {};
  const types = Object.entries(field.variants).map(([type, fields]) => [
    type,
    describeFields(fields),
  ]);
  return { types: Object.fromEntries(types) as FieldDescription['types'] };
}

/** Everything about a calculation as plain data, from the schema that also checks its input. */
export function describe(calculation: Calculation): CalculationDescription {
  const { name, title, formula, source, inputs, groups, outputs } = calculation;
  return {
    name,
    title,
    formula,
    source,
    input: describeFields(inputs),
    rules: groups.map(groupInWords),
    output: Object.entries(outputs).map(([key, field]) => ({ name: key, ...field })),
  };
}
