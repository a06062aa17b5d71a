import { carbon } from '../../../../estimation/index.ts';
import { formatEnergy } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

/** The carbon of the epochs that are not run. */
export const epochsCarbonRecipe = defineRecipe({
  name: 'epochs-carbon',
  dimension: 'gramsCO2e',
  fields: {
    epochsBefore: count,
    epochsAfter: count,
    energyPerEpoch: amount('kWh'),
    intensity: amount('gCO₂e/kWh'),
  },
  work({ epochsBefore, epochsAfter, energyPerEpoch, intensity }) {
    const grams = (epochs: number) =>
      carbon({ kilowattHours: epochs * energyPerEpoch, gramsPerKilowattHour: intensity }).gramsCO2e;
    const spared = epochsBefore - epochsAfter;
    return {
      answer: grams(spared),
      shown: { epochsSpared: String(spared), energySpared: formatEnergy(spared * energyPerEpoch) },
      slips: {
        'epochs-run': grams(epochsAfter),
        'whole-run': grams(epochsBefore),
        // Divided where one multiplies.
        'inverted-ratio': (spared * energyPerEpoch) / intensity,
      },
    };
  },
});
