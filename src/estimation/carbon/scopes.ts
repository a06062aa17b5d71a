import { choice } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { kindOf, scopeActivityIds } from './scope-activities.ts';
import type { ScopeReading } from './scope-readings.ts';
import { cloudCustomer, leased, lesson, owned } from './scope-readings.ts';

const fields = {
  activity: choice(scopeActivityIds, 'What is done.'),
  ownership: choice(['owned', 'leased', 'cloud'], 'How the customer has the machines.'),
  perspective: choice(
    ['lesson', 'customer', 'provider'],
    "Whose books: the lesson's simple key, or the strict reading for either side.",
  ),
};

export type ScopesInput = InputOf<typeof fields>;

function compute({ activity, ownership, perspective }: ResolvedOf<typeof fields>): ScopeReading {
  const kind = kindOf(activity);
  if (perspective === 'lesson') return lesson[kind];
  if (ownership === 'leased') return leased[kind];
  return ownership === 'cloud' && perspective === 'customer' ? cloudCustomer[kind] : owned[kind];
}

/**
 * The provider is whoever runs the machines. A cloud provider owns what it lets out, so its view of
 * a cloud service is that of an owner; with owned or leased machines the customer is the provider.
 */
export const scopesCalculation = defineCalculation({
  name: 'scopes',
  title: 'Where a greenhouse gas report files an activity',
  formula: 'A table of activity, ownership and perspective',
  source:
    'GHG Protocol Corporate Standard (2004), Scope 2 Guidance (2015) and Scope 3 Standard (2011), operational control; the lesson: case study 4 (Imperial College London, CC BY 4.0)',
  inputs: fields,
  outputs: {
    scope: { unit: '', doc: '1 direct, 2 bought energy, 3 the rest of the value chain.' },
    category: { unit: '', doc: 'Category of the Scope 3 Standard, for the strict readings.' },
    reason: { unit: '', doc: 'Why, in plain words.' },
  },
  compute,
});

/** Scope 1, 2 or 3 of an activity in somebody's books, with the reason. @throws InputError */
export function scopes(input: ScopesInput): ScopeReading {
  return scopesCalculation.calculate(input);
}
