import { carbon, embodied } from '../../../../estimation/index.ts';
import { formatCarbon, formatEnergy, hoursPerYear } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

const PERCENT = 100;

/**
 * How far a leaner model on the old card is ahead of the same model on a new card, in a year: what
 * the two ways emit, with the year's part of making the new card.
 */
export const newerOrLeanerRecipe = defineRecipe({
  name: 'newer-or-leaner',
  dimension: 'gramsCO2e',
  fields: {
    jobs: count,
    energyPerJob: amount('kWh'),
    newerSaves: amount('%'),
    leanerSaves: amount('%'),
    madeWith: amount('kg CO₂e'),
    lifetimeYears: amount('years'),
    intensity: amount('gCO₂e/kWh'),
  },
  work({ jobs, energyPerJob, newerSaves, leanerSaves, madeWith, lifetimeYears, intensity }) {
    const energyOf = (saves: number) => jobs * energyPerJob * (1 - saves / PERCENT);
    const running = (kilowattHours: number) =>
      carbon({ kilowattHours, gramsPerKilowattHour: intensity }).gramsCO2e;
    const making = (years: number) =>
      embodied({
        totalKilogramsCO2e: madeWith,
        lifetimeYears: years,
        usedHours: hoursPerYear,
      }).gramsCO2e;
    const [newer, leaner] = [energyOf(newerSaves), energyOf(leanerSaves)];
    const ahead = running(newer) - running(leaner);
    return {
      answer: ahead + making(lifetimeYears),
      shown: {
        newerEnergy: formatEnergy(newer),
        leanerEnergy: formatEnergy(leaner),
        newerRunning: formatCarbon(running(newer)),
        leanerRunning: formatCarbon(running(leaner)),
        yearOfMaking: formatCarbon(making(lifetimeYears)),
        newerTotal: formatCarbon(running(newer) + making(lifetimeYears)),
      },
      slips: {
        'making-left-out': ahead,
        'whole-making': ahead + making(1),
        'one-job': ahead / jobs + making(lifetimeYears),
        'sum-for-difference': running(newer) + making(lifetimeYears),
      },
    };
  },
});
