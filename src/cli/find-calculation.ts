import { calculations } from '../estimation/calculations.ts';
import { InputError } from '../estimation/input-error.ts';
import type { Calculation } from '../estimation/schema/calculation.ts';
import { didYouMean } from '../estimation/schema/nearest.ts';

const names = calculations.map(({ name }) => name);

/** A calculation by its name. @throws InputError that lists the names. */
export function findCalculation(name: unknown): Calculation {
  const found = calculations.find((calculation) => calculation.name === name);
  if (found) return found;
  const hint = typeof name === 'string' ? didYouMean(name, names) : '';
  throw new InputError('calculation', name, `one of ${names.join(', ')}${hint}`);
}
