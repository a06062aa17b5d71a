import type { PlanInput } from '../estimation/index.ts';

/** The command that gives the same numbers. JSON has no single quotes, so a shell takes it as it is. */
export const commandFor = (input: PlanInput): string =>
  `npm run -s joulebook -- calc plan --input '${JSON.stringify(input)}'`;
