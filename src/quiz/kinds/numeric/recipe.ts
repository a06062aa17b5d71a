import type { Dimension } from './dimensions.ts';
import type { Shown } from './shown.ts';

/** The values of one variant, by name. */
export type Given = Readonly<Record<string, number | string>>;

/**
 * What a slip leads to. An amount stands for an answer that comes out so; a dimension stands for any
 * answer in a unit of that dimension, such as watts where energy is asked for.
 */
export type Wrong = { readonly amount: number } | { readonly dimension: Dimension };

/** A worked variant: everything in it comes from the estimation module. */
export interface Work {
  /** In the base unit of the recipe's dimension. */
  readonly answer: number;
  /** Intermediate results for the worked solution, as text. */
  readonly shown: Readonly<Record<string, string>>;
  /** What each slip of this computation leads to. */
  readonly slips: Readonly<Record<string, number>>;
}

type Fields = Readonly<Record<string, Shown<number | string>>>;
type GivenOf<F> = { readonly [K in keyof F]: F[K] extends Shown<infer T> ? T : never };

/** One computation that challenges can ask for. */
export interface Recipe {
  readonly name: string;
  readonly dimension: Dimension;
  /** The quantities that are drawn. */
  readonly fields: Fields;
  /** @throws InputError where the estimation module refuses the values */
  readonly work: (given: Given) => Work;
}

export function defineRecipe<const F extends Fields>(recipe: {
  name: string;
  dimension: Dimension;
  fields: F;
  work: (given: GivenOf<F>) => Work;
}): Recipe {
  // The values are checked against `fields` when a challenge is opened.
  return recipe as unknown as Recipe;
}
