import { allowed } from './allowed.ts';
import type { Calculation, OutputField } from './calculation.ts';
import type { Field } from './field.ts';
import { groupInWords } from './groups.ts';

export interface FieldDescription {
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  readonly allowed: string;
  readonly required: boolean;
  readonly default?: unknown;
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
  return presence === 'default' ? { ...description, default: fallback } : description;
}

/** Everything about a calculation as plain data, from the schema that also checks its input. */
export function describe(calculation: Calculation): CalculationDescription {
  const { name, title, formula, source, inputs, groups, outputs } = calculation;
  return {
    name,
    title,
    formula,
    source,
    input: Object.entries(inputs).map(describeField),
    rules: groups.map(groupInWords),
    output: Object.entries(outputs).map(([key, field]) => ({ name: key, ...field })),
  };
}
