import type { PlanInput } from '../estimation/index.ts';

/**
 * The command that gives the same numbers. A shell takes the JSON as it is: apostrophes, which only
 * the label of a stage may have, are written as JSON allows without them.
 */
export const commandFor = (input: PlanInput): string =>
  `npm run -s joulebook -- calc plan --input '${JSON.stringify(input).replaceAll("'", '\\u0027')}'`;
