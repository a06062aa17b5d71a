import type {
  ChoiceField,
  EitherField,
  Field,
  Fields,
  FlagField,
  Group,
  ListField,
  MapField,
  NumberField,
  Plain,
  RecordField,
  TextField,
  Variants,
  VariantField,
} from './field.ts';
import type { ValueOf } from './infer.ts';

type Required<F> = Omit<F, 'presence'> & { readonly presence: 'required' };
type Optional<F> = Omit<F, 'presence'> & { readonly presence: 'optional' };
type Defaulted<F> = Omit<F, 'presence'> & { readonly presence: 'default' };

interface Limits {
  /** Smallest value allowed; 0 unless told. */
  readonly min?: number;
  /** Excludes this value and all below it. */
  readonly above?: number;
  readonly max?: number;
}

const required = 'required' as const;

function number(kind: NumberField['kind'], unit: string, doc: string, limits: Limits) {
  const { min = 0, above, max = kind === 'count' ? Number.MAX_SAFE_INTEGER : Infinity } = limits;
  const aboveMin = above !== undefined;
  return { kind, presence: required, unit, doc, min: above ?? min, aboveMin, max };
}

/** A finite real number, at least 0 unless told otherwise. */
export function amount(unit: string, doc: string, limits: Limits = {}): Required<NumberField> {
  return number('amount', unit, doc, limits);
}

/** An integer, at least 0 unless told otherwise, at most 2^53 - 1. */
export function count(unit: string, doc: string, limits: Limits = {}): Required<NumberField> {
  return number('count', unit, doc, limits);
}

export function choice<const Name extends string>(
  choices: readonly Name[],
  doc: string,
): Required<ChoiceField<Name>> {
  return { kind: 'choice', presence: required, unit: '', doc, choices };
}

export function flag(doc: string): Required<FlagField> {
  return { kind: 'flag', presence: required, unit: '', doc };
}

export function text(doc: string): Required<TextField> {
  return { kind: 'text', presence: required, unit: '', doc };
}

export function record<F extends Fields>(
  fields: F,
  doc: string,
  groups: readonly Group[] = [],
): Required<RecordField<F>> {
  return { kind: 'record', presence: required, unit: '', doc, fields, groups };
}

export function list<Item extends Field>(
  item: Item,
  doc: string,
  [minItems, maxItems]: readonly [number, number],
): Required<ListField<Item>> {
  return { kind: 'list', presence: required, unit: item.unit, doc, item, minItems, maxItems };
}

/** Names of the user's own, e.g. sources of electricity; at least one, at most `maxItems`. */
export function map<Item extends Field>(
  item: Item,
  doc: string,
  maxItems: number,
): Required<MapField<Item>> {
  return { kind: 'map', presence: required, unit: item.unit, doc, item, maxItems };
}

/** The first option whose JSON type (number, text, list, object) is that of the value counts. */
export function either<const Options extends readonly Plain[]>(
  options: Options,
  doc: string,
): Required<EitherField<Options>> {
  return { kind: 'either', presence: required, unit: options[0]?.unit ?? '', doc, options };
}

export function variant<V extends Variants>(variants: V, doc: string): Required<VariantField<V>> {
  return { kind: 'variant', presence: required, unit: '', doc, variants };
}

export function optional<F extends Field>(field: F): Optional<F> {
  return { ...field, presence: 'optional' };
}

export function withDefault<F extends Plain | FlagField>(
  field: F,
  value: ValueOf<F>,
): Defaulted<F> {
  // Rest types of a generic are not simplified by the compiler, hence the widened middle step.
  const defaulted: object = { ...field, presence: 'default', default: value };
  return defaulted as Defaulted<F>;
}
