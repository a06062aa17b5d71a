import { z } from 'zod';
import { words } from '../read/content-fields.ts';

/** content/data/catalogue.yaml: where each data file comes from and under which licence it may be used. */
export const datasetsSchema = z.array(
  z.strictObject({
    file: z.string().regex(/^[a-z0-9-]+\.csv$/, 'the name of a CSV file in content/data'),
    title: words,
    what: words,
    /** What the units of its numbers are. */
    units: words,
    /** Years, or rounds of a benchmark, that the rows describe. */
    years: words,
    /** Repositories that it was extracted from: a name, the commit, and their address. */
    sources: z
      .array(
        z.strictObject({
          name: words,
          commit: words.optional(),
          // What we measured ourselves has no other address.
          url: z.url({ protocol: /^https$/ }).optional(),
        }),
      )
      .min(1),
    licence: words,
    /** Where the course uses it. */
    use: words,
  }),
);

export type DatasetEntry = z.infer<typeof datasetsSchema>[number];
