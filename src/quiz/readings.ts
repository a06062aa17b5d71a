import type { ScopeReading, ScopesInput } from '../estimation/index.ts';
import type { Option } from './types.ts';

/** The three answers to "Whose books?". */
export const PERSPECTIVES = ['lesson', 'customer', 'provider'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** Where one party's report files an activity. */
export type Reading = ScopeReading;

export type Readings = Readonly<Partial<Record<string, Readonly<Record<Perspective, Reading>>>>>;

/** The estimation module's `scopes`; passed in, so that a page needs only the readings it shows. */
export type ScopesCalculation = (input: ScopesInput) => Reading;

/** Every option that names an activity, as each party's books file it. Computed when the site is built. */
export function readingsOf(options: readonly Option[], scopes: ScopesCalculation): Readings {
  const readings: Record<string, Record<Perspective, Reading>> = {};
  for (const { id, activity, ownership } of options) {
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

/** The categories of the Scope 3 Standard (GHG Protocol, 2011) that a computing service meets. */
const CATEGORIES: Readonly<Partial<Record<number, string>>> = {
  1: 'purchased goods and services',
  2: 'capital goods',
  3: 'fuel- and energy-related activities',
  5: 'waste generated in operations',
  6: 'business travel',
  7: 'employee commuting',
  8: 'upstream leased assets',
};

/** "Scope 3, category 2 (capital goods)" or "Scope 2". */
export function readingLabel({ scope, category }: Reading): string {
  if (category === undefined) return `Scope ${scope}`;
  const name = CATEGORIES[category];
  return `Scope ${scope}, category ${category}${name === undefined ? '' : ` (${name})`}`;
}

/** One line of the switch's list: an option as a report files it. */
export interface FiledEntry {
  id: string;
  text: string;
  reading: Reading;
  /** The report files it in another scope than the lesson does. */
  moved: boolean;
}

/** The options of a challenge as one party's report files them, in the challenge's order. */
export function filed(
  options: readonly Option[],
  readings: Readings,
  perspective: Perspective,
): FiledEntry[] {
  return options.flatMap(({ id, text }) => {
    const all = Object.hasOwn(readings, id) ? readings[id] : undefined;
    if (!all) return [];
    const reading = all[perspective];
    return [{ id, text, reading, moved: reading.scope !== all.lesson.scope }];
  });
}
