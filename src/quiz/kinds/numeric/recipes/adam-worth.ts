import { energy, optimizerState } from '../../../../estimation/index.ts';
import {
  formatBytes,
  formatCount,
  formatEnergy,
  formatSignificant,
  minutesPerHour,
  thinSpace,
} from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count, millions } from '../shown.ts';

const DIGITS = 5;

/** The energy that Adam saves over plain SGD when its epochs are fewer but longer, and its price in bytes. */
export const adamWorthRecipe = defineRecipe({
  name: 'adam-worth',
  dimension: 'kilowattHours',
  fields: {
    parameters: millions,
    sgdEpochs: count,
    adamEpochs: count,
    sgdMinutes: amount('minutes'),
    adamMinutes: amount('minutes'),
    watts: amount('W'),
  },
  work({ parameters, sgdEpochs, adamEpochs, sgdMinutes, adamMinutes, watts }) {
    const hoursOf = (epochs: number, minutes: number) => (epochs * minutes) / minutesPerHour;
    const used = (hours: number) => energy({ hours, wattsPerDevice: watts }).kilowattHours;
    const inHours = (hours: number) => `${formatSignificant(hours, DIGITS)}${thinSpace}h`;
    const [sgdHours, adamHours] = [
      hoursOf(sgdEpochs, sgdMinutes),
      hoursOf(adamEpochs, adamMinutes),
    ];
    return {
      answer: used(sgdHours - adamHours),
      shown: {
        sgdHours: inHours(sgdHours),
        adamHours: inHours(adamHours),
        hoursSaved: inHours(sgdHours - adamHours),
        sgdEnergy: formatEnergy(used(sgdHours)),
        stateBytes: formatBytes(optimizerState({ parameters, optimizer: 'adam' }).bytes),
        mostEpochs: formatCount(Math.ceil((sgdEpochs * sgdMinutes) / adamMinutes) - 1),
      },
      slips: {
        'same-epochs': used(hoursOf(sgdEpochs - adamEpochs, sgdMinutes)),
        'long-epochs': used(hoursOf(sgdEpochs - adamEpochs, adamMinutes)),
        'adam-alone': used(adamHours),
      },
    };
  },
});
