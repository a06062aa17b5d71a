import { embodied } from '../../../../estimation/index.ts';
import {
  formatCarbon,
  formatCount,
  formatPrecise,
  hoursPerDay,
  hoursPerYear,
} from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

/** A job's part of the carbon of making its GPUs. */
export const embodiedShareRecipe = defineRecipe({
  name: 'embodied-share',
  dimension: 'gramsCO2e',
  fields: {
    devices: count,
    madeWith: amount('kg CO₂e'),
    lifetimeYears: amount('years'),
    usedHours: amount('hours'),
  },
  work({ devices, madeWith, lifetimeYears, usedHours }) {
    const input = { totalKilogramsCO2e: madeWith, lifetimeYears, usedHours, devices };
    const grams = (change: object) => embodied({ ...input, ...change }).gramsCO2e;
    const lifetimeHours = lifetimeYears * hoursPerYear;
    return {
      answer: grams({}),
      shown: {
        lifetimeHours: formatCount(lifetimeHours),
        lifeShare: formatPrecise(usedHours / lifetimeHours),
        oneShare: formatCarbon(grams({ devices: 1 })),
      },
      slips: {
        'devices-left-out': grams({ devices: 1 }),
        'whole-making': grams({ usedHours: lifetimeHours }),
        'days-for-hours': grams({ usedHours: usedHours * hoursPerDay }),
        'years-left-out': grams({ lifetimeYears: 1 }),
      },
    };
  },
});
