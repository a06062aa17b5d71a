import { z } from 'zod';
import { listInWords } from '../../kit/words.ts';
import { multiple, single } from './choice-schema.ts';
import { formula } from './formula-schema.ts';
import { numeric } from './numeric-schema.ts';
import { order } from './order-schema.ts';
import { sort } from './sort-schema.ts';

/** The kinds of challenges; one that is not in src/quiz/kinds does not pass the type check. */
const schemas = [single, multiple, sort, order, formula, numeric] as const;

/** What `kind` may say. A schema that ends in a transform has its fields before it. */
export const kindNames = schemas.map(
  (schema) => ('shape' in schema ? schema : schema.in).shape.kind.value,
);
const allowed = listInWords(
  kindNames.map((name) => `"${name}"`),
  'or',
);

/** One challenge: content/challenges/<id>.yaml. */
export const challengeSchema = z.discriminatedUnion('kind', schemas, {
  error: `"kind" must be ${allowed}`,
});

export type Challenge = z.infer<typeof challengeSchema>;
