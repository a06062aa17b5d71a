import { dimensions, formatQuantity } from './dimensions.ts';
import { slipsOf } from './slips.ts';
import type { Variant } from './variant.ts';

/** What somebody who made a slip may have written: "3.30 GB", or "an answer in W or kW". */
export function slipAnswers({ recipe, work }: Variant, slip: string): string {
  const wrongs = slipsOf(recipe, work).get(slip) ?? [];
  const written = wrongs.map((wrong) =>
    'amount' in wrong
      ? formatQuantity({ amount: wrong.amount, dimension: recipe.dimension })
      : `an answer in ${dimensions[wrong.dimension].units}`,
  );
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(written);
}
