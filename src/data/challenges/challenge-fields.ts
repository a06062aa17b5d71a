import { z } from 'zod';
import { scopeActivityIds } from '../../estimation/index.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Text that an author must write, with a hint at what is wanted. */
export const words = (name: string, hint: string) =>
  z
    .string({ error: `"${name}" is missing: ${hint}` })
    .trim()
    .min(1, `"${name}" is empty: ${hint}`);

export const id = z
  .string({ error: '"id" is missing: give a short name that never changes' })
  .regex(ID, 'an "id" has small letters, digits and hyphens only');

export const passage = z
  .string({ error: '"reread" is missing: name the passage to read again' })
  .regex(
    /^\/(lessons\/[a-z0-9-]+\/)?#[a-z0-9-]+$/,
    '"reread" must lead to a passage, such as /lessons/scenario/#scopes-primer',
  );

/** What every challenge has, whatever its kind. */
export const base = {
  id,
  title: words('title', 'a few words that name the challenge'),
  objectives: z
    .array(z.string(), { error: '"objectives" is missing: list the ids of the objectives served' })
    .min(1, '"objectives" is empty: a challenge serves one objective at least'),
  /** Minutes that a class should plan for. */
  minutes: z
    .number({ error: '"minutes" is missing: say how long a class needs' })
    .positive('"minutes" must be more than 0')
    .max(30, '"minutes" must be 30 or less'),
  /** Beyond the minutes of the lesson: for those who want to compute more, in class or later. */
  practice: z.literal(true, { error: '"practice" is true, or left out' }).optional(),
  question: words('question', 'ask something'),
  reread: passage,
  /** Shown one after another, the gentlest first. */
  hints: z.array(z.string().min(1)).min(1, '"hints" is empty: give one hint at least'),
  solution: words('solution', 'sum the answer up in a sentence or two'),
};

/** What every option has, whatever its kind calls it: an option, an item to sort, a line to order. */
export const optionFields = {
  /** Stable: saved answers name it. */
  id,
  text: words('text', 'write what the learner reads'),
  /** Why it belongs, or does not: shown to everyone, also beside a right choice. */
  why: words('why', 'every option has its own reason'),
  /** A passage nearer to this option than the challenge's own. */
  reread: passage.optional(),
  /** Name of an activity in the `scopes` calculation, for the "Whose books?" switch. */
  activity: z
    .enum(scopeActivityIds, { error: `"activity" must be one of ${scopeActivityIds.join(', ')}` })
    .optional(),
  ownership: z.enum(['owned', 'leased', 'cloud']).optional(),
};

/**
 * One thing that a challenge asks about, from its schema to every view: what a kind adds to it, such as
 * `correct` or `bin`, only the files of that kind know.
 */
export type Option = z.infer<z.ZodObject<typeof optionFields>>;

export const booksNeedBoth = {
  check: ({ activity, ownership }: Pick<Option, 'activity' | 'ownership'>) =>
    (activity === undefined) === (ownership === undefined),
  message: '"activity" and "ownership" go together: give both or neither',
};

function repeated(ids: string[]): string | undefined {
  return ids.find((name, index) => ids.indexOf(name) !== index);
}

export const refuseRepeats = (field: string, ids: string[], context: z.RefinementCtx) => {
  const twice = repeated(ids);
  if (twice === undefined) return;
  context.addIssue({ code: 'custom', path: [field], message: `the id "${twice}" occurs twice` });
};
