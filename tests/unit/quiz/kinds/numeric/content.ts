import { challenges } from '../../../../../src/data/challenges/challenges.ts';
import type { NumericChallenge } from '../../../../../src/data/challenges/numeric-schema.ts';
import type { Dimension } from '../../../../../src/quiz/kinds/numeric/dimensions.ts';

/** The numeric challenges of the course. */
export const numericChallenges: readonly NumericChallenge[] = challenges.filter(
  (challenge) => challenge.kind === 'numeric',
);

export function numeric(id: string): NumericChallenge {
  const found = numericChallenges.find((challenge) => challenge.id === id);
  if (!found) throw new Error(`no numeric challenge ${id}`);
  return found;
}

const UNITS: Readonly<Record<Dimension, readonly [unit: string, size: number]>> = {
  bytes: ['GB', 1e9],
  kilowattHours: ['kWh', 1],
  watts: ['kW', 1e3],
  gramsCO2e: ['kg', 1e3],
  hours: ['h', 1],
  count: ['', 1],
  samplesPerJoule: ['pictures/J', 1],
};

/** What a learner writes who has come to `amount`: rounded to four digits, whole where it is a count. */
export function written(amount: number, dimension: Dimension): string {
  const [unit, size] = UNITS[dimension];
  const number = amount / size;
  const digits = dimension === 'count' ? String(number) : number.toPrecision(4);
  return `${digits} ${unit}`.trim();
}
