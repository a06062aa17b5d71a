import { z } from 'zod';
import { id, words, year } from '../read/content-fields.ts';

/** content/references.yaml: works that a lesson, a figure or the glossary leans on. */
export const referenceFields = z.strictObject({
  id,
  authors: words,
  /** For a citation in the text, where the authors' names would be too long. */
  short: words.optional(),
  year,
  title: words,
  where: words,
  url: z.url({ protocol: /^https$/ }),
  licence: words.optional(),
});

export const referencesSchema = z.array(referenceFields);

export type Reference = z.infer<typeof referencesSchema>[number];

/** "Kingma and Ba 2015", "Liu and others 2017": enough to find the work in the list. */
export function shortName(work: Pick<Reference, 'authors' | 'short' | 'year'>): string {
  const [first = work.authors, ...rest] = work.authors.split(', ');
  return `${work.short ?? (rest.length > 0 ? `${first} and others` : first)} ${work.year}`;
}
