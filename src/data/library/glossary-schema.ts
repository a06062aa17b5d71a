import { z } from 'zod';
import { id, words } from '../read/content-fields.ts';

/** content/glossary.yaml: one word of the course. */
export const glossarySchema = z
  .array(
    z.strictObject({
      id,
      term: words,
      definition: words,
      /** Ids of related entries. */
      see: z.array(id).default([]),
      /** Id of a work in content/references.yaml. */
      source: id.optional(),
    }),
  )
  .superRefine((entries, context) => {
    const known = new Set(entries.map((entry) => entry.id));
    entries.forEach((entry, index) => {
      const unknown = entry.see.find((other) => !known.has(other));
      if (unknown !== undefined)
        context.addIssue({
          code: 'custom',
          path: [index, 'see'],
          message: `there is no entry "${unknown}"`,
        });
    });
  });

export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
