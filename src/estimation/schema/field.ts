/**
 * What a field of an input can be. A field is plain data: reading an input (read.ts), the list of
 * calculations and the help texts (describe.ts) and the TypeScript types (infer.ts) all derive
 * from it, so that a limit, a default or a unit is written in one place only.
 */
type Presence = 'required' | 'optional' | 'default';

interface Described {
  readonly presence: Presence;
  /** SI symbol or the thing counted ("bytes", "W", "numbers"); "" for a name or a structure. */
  readonly unit: string;
  readonly doc: string;
  /** Used when the field is left out; set exactly when `presence` is "default". */
  readonly default?: unknown;
}

/** A finite real number (`amount`) or an integer (`count`) within limits. */
export interface NumberField extends Described {
  readonly kind: 'amount' | 'count';
  readonly min: number;
  /** True when `min` itself is excluded. */
  readonly aboveMin: boolean;
  readonly max: number;
}

export interface ChoiceField<Name extends string = string> extends Described {
  readonly kind: 'choice';
  readonly choices: readonly Name[];
}

export interface FlagField extends Described {
  readonly kind: 'flag';
}

export interface TextField extends Described {
  readonly kind: 'text';
}

export interface RecordField<F extends Fields = Fields> extends Described {
  readonly kind: 'record';
  readonly fields: F;
  readonly groups: readonly Group[];
}

export interface ListField<Item extends Field = Field> extends Described {
  readonly kind: 'list';
  readonly item: Item;
  readonly minItems: number;
  readonly maxItems: number;
}

/** An object with names of the user's own, each with a value of the same kind. */
export interface MapField<Item extends Field = Field> extends Described {
  readonly kind: 'map';
  readonly item: Item;
  readonly maxItems: number;
}

/** Kinds that may stand beside each other in an `either`. */
export type Plain = NumberField | ChoiceField | TextField | ListField<NumberField>;

/** One of several kinds of value, told apart by their JSON type. */
export interface EitherField<
  Options extends readonly Plain[] = readonly Plain[],
> extends Described {
  readonly kind: 'either';
  readonly options: Options;
}

/** An object whose own `type` field says which further fields it has. */
export interface VariantField<V extends Variants = Variants> extends Described {
  readonly kind: 'variant';
  readonly variants: V;
}

export type Field =
  | NumberField
  | ChoiceField
  | FlagField
  | TextField
  | RecordField
  | ListField
  | MapField
  | EitherField
  | VariantField;

export interface Fields {
  readonly [name: string]: Field;
}

export interface Variants {
  readonly [type: string]: Fields;
}

/** One way to give a quantity: all of `needs`, and beside them any of `may`. */
export interface Alternative {
  readonly needs: readonly string[];
  readonly may?: readonly string[];
}

/** Exactly one alternative may be used; none only with a `fallback` or when `optional`. */
export interface Group {
  readonly alternatives: readonly Alternative[];
  readonly fallback?: Readonly<Record<string, unknown>>;
  readonly optional?: boolean;
}
