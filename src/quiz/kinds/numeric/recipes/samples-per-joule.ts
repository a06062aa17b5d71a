import { samplesPerJoule } from '../../../../estimation/index.ts';
import {
  formatCount,
  formatSignificant,
  secondsPerMinute,
  thinSpace,
} from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

const DIGITS = 5;

/** Pictures for one joule, from a count for each minute and three readings of a meter. */
export const samplesPerJouleRecipe = defineRecipe({
  name: 'samples-per-joule',
  dimension: 'samplesPerJoule',
  fields: {
    picturesPerMinute: count,
    firstWatts: amount('W'),
    secondWatts: amount('W'),
    thirdWatts: amount('W'),
  },
  work({ picturesPerMinute, ...readings }) {
    const watts = Object.values(readings);
    const summed = watts.reduce((sum, each) => sum + each, 0);
    const mean = summed / watts.length;
    const perSecond = picturesPerMinute / secondsPerMinute;
    const perJoule = (samples: number, power: number) =>
      samplesPerJoule({ samplesPerSecond: samples, watts: power });
    const right = perJoule(perSecond, mean);
    return {
      answer: right.samplesPerJoule,
      shown: {
        perSecond: `${formatSignificant(perSecond, DIGITS)}${thinSpace}pictures/s`,
        summedWatts: `${formatCount(summed)}${thinSpace}W`,
        meanWatts: `${formatSignificant(mean, DIGITS)}${thinSpace}W`,
      },
      slips: {
        'inverted-ratio': right.joulesPerSample,
        'minutes-for-seconds': perJoule(picturesPerMinute, mean).samplesPerJoule,
        'sum-for-mean': perJoule(perSecond, summed).samplesPerJoule,
      },
    };
  },
});
