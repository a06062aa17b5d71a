import { z } from 'zod';
import { listInWords } from '../../kit/words.ts';
import { base, booksNeedBoth, optionFields, refuseRepeats } from './challenge-fields.ts';
import { pictureNames } from './picture-names.ts';

/** An option of a question with one or several right choices. */
const option = z
  .strictObject({
    ...optionFields,
    correct: z.boolean({ error: '"correct" is missing: say true or false' }),
    /** What choosing this shows about the learner's picture of the matter. */
    misconception: z.string().trim().min(1).optional(),
  })
  .refine((o) => o.correct || o.misconception !== undefined, {
    message: '"misconception" is missing: a wrong option names what choosing it shows',
  })
  .refine(booksNeedBoth.check, booksNeedBoth.message);

const options = z
  .array(option, { error: '"options" is missing: list the choices' })
  .min(2, '"options" needs two choices at least')
  .max(12, '"options" has more than 12 choices: split the question');

/** A picture that the question asks about, by its name. */
const picture = z
  .enum(pictureNames, { error: `"picture" must be ${listInWords(pictureNames, 'or')}` })
  .optional();

/** A question with one right option. */
export const single = z
  .strictObject({ ...base, kind: z.literal('single'), picture, options })
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

/** A question with one right option or more. */
export const multiple = z
  .strictObject({ ...base, kind: z.literal('multiple'), picture, options })
  .superRefine((challenge, context) => {
    refuseRepeats(
      'options',
      challenge.options.map((o) => o.id),
      context,
    );
    if (challenge.options.some((o) => o.correct)) return;
    context.addIssue({ code: 'custom', path: ['options'], message: 'no option is correct' });
  });

export type ChoiceChallenge = z.infer<typeof single> | z.infer<typeof multiple>;
