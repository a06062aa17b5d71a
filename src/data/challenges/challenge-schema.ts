import { z } from 'zod';
import { multiple, single } from './choice-schema.ts';
import { formula } from './formula-schema.ts';
import { numeric } from './numeric-schema.ts';
import { order } from './order-schema.ts';
import { sort } from './sort-schema.ts';

/** One challenge: content/challenges/<id>.yaml. A new kind is one more schema here. */
export const challengeSchema = z.discriminatedUnion(
  'kind',
  [single, multiple, sort, order, formula, numeric],
  {
    error: '"kind" must be "single", "multiple", "sort", "order", "formula" or "numeric"',
  },
);

export type Challenge = z.infer<typeof challengeSchema>;
