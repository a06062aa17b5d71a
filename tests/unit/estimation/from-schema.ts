import fc from 'fast-check';
import type { Calculation } from '../../../src/estimation/schema/calculation.ts';
import type { Field, Fields, Group, NumberField } from '../../../src/estimation/schema/field.ts';

/** Beyond any data centre; a few values go further, to where numbers overflow. */
const largest = 1e15;

/** Values that a field allows by itself, so that most inputs reach the formula. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'amount':
    case 'count':
      return numberOf(field);
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'flag':
      return fc.boolean();
    case 'text':
      return fc.oneof(fc.constantFrom('input', 'conv1', 'a'), fc.string());
    case 'record':
      return recordOf(field.fields, field.groups);
    case 'list':
      return fc.array(valueOf(field.item), {
        minLength: field.minItems,
        maxLength: Math.min(field.maxItems, Math.max(field.minItems, 6)),
      });
    case 'map':
      return fc.dictionary(
        fc.oneof(fc.constantFrom('coal', 'wind', '__proto__'), fc.string()),
        valueOf(field.item),
        { maxKeys: 4 },
      );
    case 'either':
      return fc.oneof(...field.options.map(valueOf));
    case 'variant': {
      const types = Object.entries(field.variants);
      return fc.oneof(
        ...types.map(([type, fields]) => recordOf(fields, []).map((value) => ({ type, ...value }))),
      );
    }
  }
}

function numberOf({ kind, min, aboveMin, max }: NumberField): fc.Arbitrary<number> {
  const least = aboveMin ? Math.max(min, 1e-9) : min;
  if (kind === 'amount') {
    const usual = fc.double({ min: least, max: Math.min(max, largest), noNaN: true });
    const extreme = fc.double({ min: least, max: Math.min(max, 1e308), noNaN: true });
    return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: extreme });
  }
  const small = fc.integer({ min: least, max: Math.min(max, Math.max(least, 64)) });
  return fc.oneof(small, fc.integer({ min: least, max: Math.min(max, largest) }));
}

/** Of each group one way, or none where that is allowed; of other optional fields some. */
function recordOf(fields: Fields, groups: readonly Group[]): fc.Arbitrary<Record<string, unknown>> {
  const grouped = new Set(
    groups.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ needs, may = [] }) => [...needs, ...may]),
    ),
  );
  const value = (name: string) => valueOf(fields[name] as Field);
  const free = Object.keys(fields).filter((name) => !grouped.has(name));
  const required = free.filter((name) => fields[name]?.presence === 'required');
  const base = fc.record(Object.fromEntries(free.map((name) => [name, value(name)])), {
    requiredKeys: required,
  });
  const ways = groups.map(({ alternatives, optional, fallback }) =>
    fc.oneof(
      ...alternatives.map(({ needs, may = [] }) =>
        fc.record(Object.fromEntries([...needs, ...may].map((name) => [name, value(name)])), {
          requiredKeys: [...needs],
        }),
      ),
      ...(optional || fallback ? [fc.constant({})] : []),
    ),
  );
  return fc
    .tuple(base, ...ways)
    .map((parts) => Object.assign({}, ...parts) as Record<string, unknown>);
}

export const inputOf = ({ inputs, groups }: Calculation) => recordOf(inputs, groups);
