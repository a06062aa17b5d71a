import { carbon, scopes, type ScopesInput } from '../../../../estimation/index.ts';
import { formatCarbon, formatEnergy } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount } from '../shown.ts';

type Use = Pick<ScopesInput, 'activity' | 'ownership'>;

/** The electricity in Miguel's month, and how the GHG Protocol knows it. */
const uses: Readonly<Record<'training' | 'servers' | 'cloud' | 'backup', Use>> = {
  training: { activity: 'local-training', ownership: 'owned' },
  servers: { activity: 'local-backup-servers', ownership: 'owned' },
  cloud: { activity: 'cloud-training', ownership: 'cloud' },
  backup: { activity: 'cloud-backup', ownership: 'cloud' },
};

const GRAMS = 1000;

/** Scope 2 in the strict report of Miguel's department, which buys its cloud as a service. */
export const scope2BooksRecipe = defineRecipe({
  name: 'scope-2-books',
  dimension: 'gramsCO2e',
  fields: {
    training: amount('kWh'),
    servers: amount('kWh'),
    cloud: amount('kWh'),
    backup: amount('kWh'),
    madeWith: amount('kg CO₂e'),
    intensity: amount('gCO₂e/kWh'),
  },
  work({ madeWith, intensity, ...used }) {
    const energyIn = (scope: number, perspective: ScopesInput['perspective']) =>
      Object.entries(uses)
        .filter(([, use]) => scopes({ ...use, perspective }).scope === scope)
        .reduce((sum, [name]) => sum + used[name as keyof typeof uses], 0);
    const grams = (kilowattHours: number) =>
      carbon({ kilowattHours, gramsPerKilowattHour: intensity }).gramsCO2e;
    const strict = energyIn(2, 'customer');
    return {
      answer: grams(strict),
      shown: {
        strictEnergy: formatEnergy(strict),
        cloudEnergy: formatEnergy(energyIn(3, 'customer')),
        lesson: formatCarbon(grams(energyIn(2, 'lesson'))),
      },
      slips: {
        'cloud-counted': grams(energyIn(2, 'lesson')),
        'only-training': grams(used.training),
        'purchase-counted': grams(strict) + madeWith * GRAMS,
        'only-cloud': grams(energyIn(3, 'customer')),
      },
    };
  },
});
