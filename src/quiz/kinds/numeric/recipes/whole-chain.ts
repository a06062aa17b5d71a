import { carbon, energy } from '../../../../estimation/index.ts';
import { formatEnergy } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

/** From GPUs, hours and watts to carbon. */
export const wholeChainRecipe = defineRecipe({
  name: 'whole-chain',
  dimension: 'gramsCO2e',
  fields: {
    devices: count,
    hours: amount('hours'),
    watts: amount('W'),
    pue: amount(),
    intensity: amount('gCO₂e/kWh'),
  },
  work({ devices, hours, watts, pue, intensity }) {
    const kilowattHours = (change: object = {}) =>
      energy({ hours, devices, wattsPerDevice: watts, pue, ...change }).kilowattHours;
    const grams = (energyUsed: number) =>
      carbon({ kilowattHours: energyUsed, gramsPerKilowattHour: intensity }).gramsCO2e;
    return {
      answer: grams(kilowattHours()),
      shown: {
        machineEnergy: formatEnergy(kilowattHours({ pue: 1 })),
        energy: formatEnergy(kilowattHours()),
      },
      slips: {
        'devices-left-out': grams(kilowattHours({ devices: 1 })),
        'pue-left-out': grams(kilowattHours({ pue: 1 })),
        'hours-left-out': grams(kilowattHours({ hours: 1 })),
        'inverted-ratio': kilowattHours() / intensity,
      },
    };
  },
});
