import { z } from 'zod';
import { id, words } from '../read/content-fields.ts';

/** content/glossary.yaml: one word of the course. */
export const glossaryFields = z.strictObject({
  id,
  term: words,
  definition: words,
  /** Ids of related entries. */
  see: z.array(id).default([]),
  /** Id of a work in content/references.yaml. */
  source: id.optional(),
});

export const glossarySchema = z.array(glossaryFields).superRefine((entries, context) => {
  const known = new Set(entries.map((entry) => entry.id));
  entries.forEach(({ see = [] }, index) => {
    for (const unknown of see.filter((other) => !known.has(other)))
      context.addIssue({
        code: 'custom',
        path: [index, 'see'],
        message: `there is no entry "${unknown}"`,
      });
  });
});

export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
