import type { CaseAssumptions, FigureOf } from '../data/case/assumptions.ts';
import { planCase, type PlannedCase, type Slowdown } from '../data/case/plan.ts';
import type { Range } from '../estimation/index.ts';
import type { CaseStudy } from '../data/case/case-schema.ts';
import { bytesPerGibibyte } from '../units/index.ts';

export const places = ['cloud', 'workstation'] as const;
export type Place = (typeof places)[number];
export type Recipe = keyof CaseStudy['plans'];

/** One of the four ways to do the job: a recipe in a place. */
export interface Option {
  readonly recipe: Recipe;
  readonly place: Place;
  readonly cost: PlannedCase;
  /** Memory of the card there: its maker writes GB and means GiB. */
  readonly cardBytes: number;
  /** By the lesson's memory equation. */
  readonly fits: boolean;
}

export interface Setting {
  readonly study: CaseStudy;
  readonly assumptions: CaseAssumptions;
  /** Grams of CO2e for one kilowatt-hour. */
  readonly grids: Readonly<Record<Place, Range>>;
  readonly slowdown: Slowdown;
}

const recipes: readonly Recipe[] = ['before', 'after'];

/** Both recipes in both places, the wide network in the cloud first. */
export function optionsOf(setting: Setting, figure: FigureOf): Option[] {
  const { study, assumptions, grids, slowdown } = setting;
  return recipes.flatMap((recipe) =>
    places.map((place): Option => {
      const plan = { ...study.plans[recipe], machine: place };
      const there = { ...assumptions, gramsPerKilowattHour: grids[place] };
      const cost = planCase(study, plan, there, figure, slowdown);
      const cardBytes = figure(study.machines[place].memory.figure).low * bytesPerGibibyte;
      return { recipe, place, cost, cardBytes, fits: cost.lessonBytes <= cardBytes };
    }),
  );
}

/** @throws Error when the list lacks it; a list of optionsOf never does */
export function optionIn(options: readonly Option[], recipe: Recipe, place: Place): Option {
  const found = options.find((option) => option.recipe === recipe && option.place === place);
  if (!found) throw new Error(`No option for ${recipe} in ${place}.`);
  return found;
}
