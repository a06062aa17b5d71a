import { listInWords } from '../../../kit/words.ts';
import { bitsPerByte } from '../../../units/constants.ts';
import { dimensions, formatQuantity, type Dimension } from './dimensions.ts';
import type { Recipe, Work, Wrong } from './recipe.ts';

type Generic = (answer: number) => readonly Wrong[];

const THOUSAND = 1000;
const BINARY = 1024 / THOUSAND;
const MEGA = 2;
const GIGA = 3;

const factors =
  (...by: readonly number[]): Generic =>
  (answer) =>
    by.map((factor) => ({ amount: answer * factor }));

/** Slips that any question of a dimension can meet; they need nothing but the answer. */
const general: Readonly<Record<string, { in: readonly Dimension[]; leadsTo: Generic }>> = {
  'factor-1000': {
    in: ['bytes', 'kilowattHours', 'gramsCO2e', 'hours', 'samplesPerJoule', 'count'],
    leadsTo: factors(THOUSAND, 1 / THOUSAND),
  },
  // 2^20 or 2^30 bytes under the name of MB or GB, and the other way round.
  'factor-1024': {
    in: ['bytes'],
    leadsTo: factors(BINARY ** MEGA, BINARY ** GIGA, BINARY ** -MEGA, BINARY ** -GIGA),
  },
  'bits-for-bytes': { in: ['bytes'], leadsTo: factors(bitsPerByte, 1 / bitsPerByte) },
  'minutes-for-hours': { in: ['kilowattHours', 'gramsCO2e', 'hours'], leadsTo: factors(60) },
  'seconds-for-hours': { in: ['kilowattHours', 'gramsCO2e', 'hours'], leadsTo: factors(3600) },
  'inverted-ratio': { in: ['samplesPerJoule'], leadsTo: (answer) => [{ amount: 1 / answer }] },
  'power-for-energy': { in: ['kilowattHours'], leadsTo: () => [{ dimension: 'watts' }] },
};

/** The names of all slips that can be told in answers to a recipe, for one of its variants. */
export function slipsOf({ dimension }: Recipe, work: Work): Map<string, readonly Wrong[]> {
  const known = new Map<string, readonly Wrong[]>();
  for (const [name, slip] of Object.entries(general)) {
    if (slip.in.includes(dimension)) known.set(name, slip.leadsTo(work.answer));
  }
  // What a recipe computes itself is nearer to its question than the general slip of that name.
  for (const [name, amount] of Object.entries(work.slips)) known.set(name, [{ amount }]);
  return known;
}

/** What somebody who made a slip may have written: "3.30 GB", or "an answer in W or kW". */
export function slipAnswers(
  { recipe, work }: { readonly recipe: Recipe; readonly work: Work },
  slip: string,
): string {
  const wrongs = slipsOf(recipe, work).get(slip) ?? [];
  const written = wrongs.map((wrong) =>
    'amount' in wrong
      ? formatQuantity({ amount: wrong.amount, dimension: recipe.dimension })
      : `an answer in ${dimensions[wrong.dimension].units}`,
  );
  return listInWords(written, 'or');
}
