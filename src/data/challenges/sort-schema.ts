import { z } from 'zod';
import { base, booksNeedBoth, id, optionFields, refuseRepeats, words } from './challenge-fields.ts';

/** Something to be put into one of the bins of a sorting question. */
const item = z
  .strictObject({
    ...optionFields,
    bin: z.string({ error: '"bin" is missing: name the bin where it belongs' }),
    /** For every other bin, what putting it there shows. */
    misconceptions: z.record(z.string(), z.string().trim().min(1), {
      error: '"misconceptions" is missing: for each wrong bin, name what choosing it shows',
    }),
  })
  .refine(booksNeedBoth.check, booksNeedBoth.message);

/** Things to be put into bins, each into one. */
export const sort = z
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

export type SortChallenge = z.infer<typeof sort>;
