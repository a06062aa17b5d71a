import { calculations } from '../estimation/calculations.ts';
import type { Calculation } from '../estimation/schema/calculation.ts';
import { describe, type FieldDescription } from '../estimation/schema/describe.ts';
import { optionOf, shortCommands, shortNames } from './options.ts';

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
};

/** Help of the whole program. */
export function generalHelp(): string {
  const shortOf = (name: string) =>
    Object.keys(shortCommands).find((short) => shortCommands[short] === name);
  const list = calculations.map(({ name, title }): [string, string] => {
    const short = shortOf(name);
    return [short ? `${name}, ${short}` : name, title];
  });
  return `Estimates memory, energy and carbon of machine learning.

Usage
  joulebook <calculation> --option value ...   a table for people (--json: JSON)
  joulebook <calculation> --help               its options, formula and source
  joulebook calc <calculation> --input '<json>'   JSON in, JSON out (or JSON on standard input)
  joulebook calc --batch                       JSON lines {"id", "calculation", "input"}
  joulebook calc --list                        every calculation with fields, units and sources

Calculations
${columns(list)}
Example
  joulebook memory --parameters 25557032 --activations 22.2e6 --batch 32 --optimizer adam
`;
}

/** Help of one calculation, from its schema. */
export function helpOf(calculation: Calculation): string {
  const { name, title, formula, source, input, rules, output } = describe(calculation);
  const short = shortNames[name] ?? {};
  const options = input.map(({ name: field, unit, doc, allowed, ...rest }): [string, string] => {
    const alias = Object.keys(short).find((key) => short[key] === field);
    const left = `--${optionOf(field)}${alias ? `, --${alias}` : ''}`;
    const fallback = 'default' in rest ? ` Default ${JSON.stringify(rest.default)}.` : '';
    const need = rest.required ? ' Required.' : '';
    return [left, `${doc}${need}${fallback} ${unit ? `[${unit}] ` : ''}${allowed}`];
  });
  const results = output.map(({ name: field, unit, doc }): [string, string] => [
    field,
    unit ? `${doc} [${unit}]` : doc,
  ]);
  return `${title}
  ${formula}
  Source: ${source}

Options
${columns(options)}${rules.map((rule) => `  ${rule}\n`).join('')}
${input.map(partsOf).join('')}
Result
${columns(results)}`;
}

/** What an option that is JSON may hold. */
function partsOf({ name, fields = [], types = {} }: FieldDescription): string {
  const word = (field: FieldDescription) => (field.required ? field.name : `${field.name}?`);
  const rows = [
    ...fields.map((field): [string, string] => [word(field), `${field.doc} ${field.allowed}`]),
    ...Object.entries(types).map(([type, of]): [string, string] => [type, of.map(word).join(', ')]),
  ];
  return rows.length === 0 ? '' : `\nInside ${name}\n${columns(rows)}`;
}
