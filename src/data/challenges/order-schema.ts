import { z } from 'zod';
import { base, optionFields, refuseRepeats } from './challenge-fields.ts';

/** Lines to be put in order; the file lists them in the right one. */
export const order = z
  .strictObject({
    ...base,
    kind: z.literal('order'),
    lines: z
      .array(
        z.strictObject({
          ...optionFields,
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

export type OrderChallenge = z.infer<typeof order>;
