import { energy } from '../../../../estimation/index.ts';
import {
  formatEnergy,
  formatSignificant,
  minutesPerHour,
  thinSpace,
} from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

const DIGITS = 5;

/** The electricity of the epochs that are not run, cooling included. */
export const epochsEnergyRecipe = defineRecipe({
  name: 'epochs-energy',
  dimension: 'kilowattHours',
  fields: {
    epochsBefore: count,
    epochsAfter: count,
    minutesPerEpoch: amount('minutes'),
    watts: amount('W'),
    pue: amount(),
  },
  work({ epochsBefore, epochsAfter, minutesPerEpoch, watts, pue }) {
    const hoursOf = (epochs: number) => (epochs * minutesPerEpoch) / minutesPerHour;
    const used = (hours: number, facility = pue) =>
      energy({ hours, wattsPerDevice: watts, pue: facility }).kilowattHours;
    const spared = epochsBefore - epochsAfter;
    const hours = hoursOf(spared);
    return {
      answer: used(hours),
      shown: {
        epochsSpared: String(spared),
        hours: `${formatSignificant(hours, DIGITS)}${thinSpace}h`,
        machineEnergy: formatEnergy(used(hours, 1)),
      },
      slips: {
        'epochs-run': used(hoursOf(epochsAfter)),
        'whole-run': used(hoursOf(epochsBefore)),
        'pue-left-out': used(hours, 1),
      },
    };
  },
});
