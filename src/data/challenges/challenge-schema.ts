import { z } from 'zod';
import { scopeActivityIds } from '../../estimation/index.ts';
import { base, id, passage, refuseRepeats, words } from './challenge-fields.ts';
import { formula } from './formula-schema.ts';
import { numeric } from './numeric-schema.ts';

const answerBase = {
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

const booksNeedBoth = {
  check: (answer: { activity?: string; ownership?: string }) =>
    (answer.activity === undefined) === (answer.ownership === undefined),
  message: '"activity" and "ownership" go together: give both or neither',
};

/** An option of a question with one or several right choices. */
const option = z
  .strictObject({
    ...answerBase,
    correct: z.boolean({ error: '"correct" is missing: say true or false' }),
    /** What choosing this shows about the learner's picture of the matter. */
    misconception: z.string().trim().min(1).optional(),
  })
  .refine((o) => o.correct || o.misconception !== undefined, {
    message: '"misconception" is missing: a wrong option names what choosing it shows',
  })
  .refine(booksNeedBoth.check, booksNeedBoth.message);

/** Something to be put into one of the bins of a sorting question. */
const item = z
  .strictObject({
    ...answerBase,
    bin: z.string({ error: '"bin" is missing: name the bin where it belongs' }),
    /** For every other bin, what putting it there shows. */
    misconceptions: z.record(z.string(), z.string().trim().min(1), {
      error: '"misconceptions" is missing: for each wrong bin, name what choosing it shows',
    }),
  })
  .refine(booksNeedBoth.check, booksNeedBoth.message);

const options = z
  .array(option, { error: '"options" is missing: list the choices' })
  .min(2, '"options" needs two choices at least')
  .max(12, '"options" has more than 12 choices: split the question');

const single = z
  .strictObject({ ...base, kind: z.literal('single'), options })
  .superRefine((challenge, context) => {
    refuseRepeats(
      'options',
      challenge.options.map((o) => o.id),
      context,
    );
    const right = challenge.options.filter((o) => o.correct).length;
    if (right === 1) return;
    const message = `a question of kind "single" has one correct option, this one has ${right}`;
    context.addIssue({ code: 'custom', path: ['options'], message });
  });

const multiple = z
  .strictObject({ ...base, kind: z.literal('multiple'), options })
  .superRefine((challenge, context) => {
    refuseRepeats(
      'options',
      challenge.options.map((o) => o.id),
      context,
    );
    if (challenge.options.some((o) => o.correct)) return;
    context.addIssue({ code: 'custom', path: ['options'], message: 'no option is correct' });
  });

const sort = z
  .strictObject({
    ...base,
    kind: z.literal('sort'),
    bins: z
      .array(z.strictObject({ id, text: words('text', 'name the bin') }))
      .min(2, '"bins" needs two bins at least'),
    items: z.array(item, { error: '"items" is missing: list what is sorted' }).min(2),
  })
  .superRefine((challenge, context) => {
    const bins = challenge.bins.map((bin) => bin.id);
    refuseRepeats('bins', bins, context);
    refuseRepeats(
      'items',
      challenge.items.map((i) => i.id),
      context,
    );
    challenge.items.forEach((entry, index) => {
      const path = ['items', index];
      const say = (message: string) => context.addIssue({ code: 'custom', path, message });
      if (!bins.includes(entry.bin)) say(`"bin" names "${entry.bin}", which is not a bin`);
      for (const bin of bins) {
        if (bin === entry.bin || Object.hasOwn(entry.misconceptions, bin)) continue;
        say(`"misconceptions" lacks "${bin}": name what putting it there shows`);
      }
      for (const bin of Object.keys(entry.misconceptions)) {
        if (!bins.includes(bin)) say(`"misconceptions" names "${bin}", which is not a bin`);
        if (bin === entry.bin) say(`"misconceptions" names "${bin}", where the item belongs`);
      }
    });
  });

/** Lines to be put in order; the file lists them in the right one. */
const order = z
  .strictObject({
    ...base,
    kind: z.literal('order'),
    lines: z
      .array(
        z.strictObject({
          ...answerBase,
          /** What putting it before the line above it shows. The first line has none above it. */
          misconception: z.string().trim().min(1).optional(),
        }),
        { error: '"lines" is missing: list the lines in the right order' },
      )
      .min(3, '"lines" needs three lines at least')
      .max(8, '"lines" has more than 8 lines: fewer steps are easier to see'),
  })
  .superRefine(({ lines }, context) => {
    refuseRepeats(
      'lines',
      lines.map((line) => line.id),
      context,
    );
    lines.slice(1).forEach((line, index) => {
      if (line.misconception !== undefined) return;
      const message = '"misconception" is missing: name what putting it too early shows';
      context.addIssue({ code: 'custom', path: ['lines', index + 1], message });
    });
  });

/** One challenge: content/challenges/<id>.yaml. */
export const challengeSchema = z.discriminatedUnion(
  'kind',
  [single, multiple, sort, order, formula, numeric],
  {
    error: '"kind" must be "single", "multiple", "sort", "order", "formula" or "numeric"',
  },
);

export type Challenge = z.infer<typeof challengeSchema>;
export type ChoiceChallenge = z.infer<typeof single> | z.infer<typeof multiple>;
export type SortChallenge = z.infer<typeof sort>;
export type FormulaChallenge = z.infer<typeof formula>;
export type OrderChallenge = z.infer<typeof order>;
export type NumericChallenge = z.infer<typeof numeric>;
