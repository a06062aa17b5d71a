import type { Challenge } from './types.ts';

/** The three answers to "Whose books?". */
export const PERSPECTIVES = ['lesson', 'customer', 'provider'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** Where one party's report files an activity. */
export interface Reading {
  scope: number;
  category?: number | string;
  reason: string;
}

export type Readings = Readonly<Record<string, Readonly<Record<Perspective, Reading>>>>;

/** The shape of the estimation module's `scopes`, so that this file stays pure and testable. */
export type ScopesCalculation = (input: {
  activity: string;
  ownership: string;
  perspective: Perspective;
}) => Reading;

/** Every option that names an activity, as each party's books file it. Computed when the site is built. */
export function readingsOf(challenge: Challenge, scopes: ScopesCalculation): Readings {
  const entries = challenge.kind === 'sort' ? challenge.items : challenge.options;
  const readings: Record<string, Record<Perspective, Reading>> = {};
  for (const { id, activity, ownership } of entries) {
    if (activity === undefined || ownership === undefined) continue;
    const read = (perspective: Perspective) => scopes({ activity, ownership, perspective });
    readings[id] = {
      lesson: read('lesson'),
      customer: read('customer'),
      provider: read('provider'),
    };
  }
  return readings;
}

/** "Scope 3, category 1" or "Scope 2". */
export function readingLabel({ scope, category }: Reading): string {
  return category === undefined ? `Scope ${scope}` : `Scope ${scope}, category ${category}`;
}
