import { z } from 'zod';
import { base, id, passage, refuseRepeats, words } from './challenge-fields.ts';

const finite = z.number({ error: 'must be a number' });

/** The values that a drawn quantity can take; `first` is what stands in the page and on paper. */
const drawn = z.union(
  [
    z
      .strictObject({
        first: z.union([finite, z.string()]),
        of: z.array(z.union([finite, z.string()])).min(1),
      })
      .refine(({ first, of }) => of.includes(first), '"first" must be one of the values in "of"'),
    z
      .strictObject({ first: finite, from: finite, to: finite, step: finite.positive() })
      .refine(({ from, to }) => from < to, '"from" must be less than "to"')
      .refine(
        ({ first, from, to }) => from <= first && first <= to,
        '"first" must lie between "from" and "to"',
      ),
  ],
  { error: 'give "first" and "of" (a list), or "first", "from", "to" and "step"' },
);

export type DrawnValues = z.infer<typeof drawn>;

/** A usual slip: how it is computed is known to the recipe; what it shows is said here. */
const slip = z.strictObject({
  id,
  misconception: words('misconception', 'name what this slip shows, without giving the answer'),
  reread: passage.optional(),
});

/** A question whose answer is a number with a unit, computed from values that are drawn anew. */
export const numeric = z
  .strictObject({
    ...base,
    kind: z.literal('numeric'),
    /** Which computation answers it: a module in src/quiz/kinds/numeric/recipes. */
    recipe: words('recipe', 'name the computation that answers the question'),
    values: z.record(z.string(), drawn, {
      error: '"values" is missing: say what may be drawn for each quantity',
    }),
    /** An answer is right within this share of the exact one: 0.01 is 1 %; 0 asks for it exactly. */
    tolerance: z
      .number({ error: '"tolerance" is missing: say how exact an answer must be' })
      .min(0)
      .max(0.05, '"tolerance" must be 0.05 or less, or slips could not be told apart'),
    /** An answer as one may write it, to show the form and never the value. */
    example: words('example', 'show how an answer is written, such as 250 MB'),
    slips: z.array(slip).min(3, '"slips" needs three usual slips at least'),
    /** The worked solution, line by line, with {names} of values. */
    steps: z.array(z.string().min(1)).min(2, '"steps" needs two lines at least'),
  })
  .superRefine(({ slips }, context) => {
    refuseRepeats(
      'slips',
      slips.map((each) => each.id),
      context,
    );
  });

export type NumericChallenge = z.infer<typeof numeric>;
