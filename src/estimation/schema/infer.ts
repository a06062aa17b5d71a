import type {
  ChoiceField,
  EitherField,
  Field,
  Fields,
  ListField,
  MapField,
  NumberField,
  Plain,
  RecordField,
  TextField,
  Variants,
  VariantField,
} from './field.ts';

/** Flattens an intersection, so that editors show plain fields. */
type Flat<T> = { [K in keyof T]: T[K] } & {};

type Keys<F extends Fields, P> = {
  [K in keyof F]: F[K]['presence'] extends P ? K : never;
}[keyof F];

/** The TypeScript type of a field's value. */
export type ValueOf<F> =
  F extends Pick<NumberField, 'kind' | 'min'>
    ? number
    : F extends Pick<ChoiceField<infer Name>, 'kind' | 'choices'>
      ? Name
      : F extends Pick<TextField, 'kind'>
        ? string
        : F extends Pick<RecordField<infer G>, 'kind' | 'fields'>
          ? InputOf<G>
          : F extends Pick<ListField<infer Item extends Field>, 'kind' | 'item'>
            ? readonly ValueOf<Item>[]
            : F extends Pick<MapField<infer Item extends Field>, 'kind' | 'item'>
              ? Readonly<Record<string, ValueOf<Item>>>
              : F extends Pick<
                    EitherField<infer Options extends readonly Plain[]>,
                    'kind' | 'options'
                  >
                ? PlainValueOf<Options[number]>
                : F extends Pick<VariantField<infer V>, 'kind' | 'variants'>
                  ? VariantOf<V>
                  : F extends { kind: 'flag' }
                    ? boolean
                    : never;

type PlainValueOf<F extends Plain> =
  F extends Pick<NumberField, 'kind' | 'min'>
    ? number
    : F extends Pick<ChoiceField<infer Name>, 'kind' | 'choices'>
      ? Name
      : F extends Pick<TextField, 'kind'>
        ? string
        : F extends Pick<ListField<NumberField>, 'kind' | 'item'>
          ? readonly number[]
          : never;

type VariantOf<V extends Variants> = {
  [T in keyof V]: Flat<{ type: T } & InputOf<V[T]>>;
}[keyof V];

/** What a caller gives: required fields, and the rest as they wish. */
export type InputOf<F extends Fields> = Flat<
  { readonly [K in Keys<F, 'required'>]: ValueOf<F[K]> } & {
    readonly [K in Keys<F, 'optional' | 'default'>]?: ValueOf<F[K]>;
  }
>;

/** What a calculation gets: defaults filled in at the top level. */
export type ResolvedOf<F extends Fields> = Flat<
  { readonly [K in Keys<F, 'required' | 'default'>]: ValueOf<F[K]> } & {
    readonly [K in Keys<F, 'optional'>]?: ValueOf<F[K]>;
  }
>;
