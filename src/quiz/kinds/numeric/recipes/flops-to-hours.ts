import { duration, trainingFlops } from '../../../../estimation/index.ts';
import {
  formatCount,
  formatSignificant,
  secondsPerHour,
  thinSpace,
} from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

const GIGA = 1e9;
const TERA = 1e12;
const PERCENT = 100;
const DIGITS = 4;

const petaflops = (flops: number) => `${formatSignificant(flops / 1e15, DIGITS)}${thinSpace}PFLOP`;

/** Hours of a training run on one GPU. */
export const flopsToHoursRecipe = defineRecipe({
  name: 'flops-to-hours',
  dimension: 'hours',
  fields: {
    forward: amount('GFLOP'),
    pictures: count,
    epochs: count,
    peak: amount('TFLOP/s'),
    utilisation: amount('%'),
  },
  work({ forward, pictures, epochs, peak, utilisation }) {
    const work = { forwardFlopsPerSample: forward * GIGA, samples: pictures, epochs };
    const share = utilisation / PERCENT;
    const { flops } = trainingFlops(work);
    const forwardOnly = forward * GIGA * pictures * epochs;
    const hours = (operations: number, reached = share) =>
      duration({ flops: operations, peakFlopsPerSecond: peak * TERA, utilization: reached }).hours;
    return {
      answer: hours(flops),
      shown: {
        perPicture: `${formatSignificant(flops / epochs / pictures / GIGA, DIGITS)}${thinSpace}GFLOP`,
        flops: petaflops(flops),
        reached: `${formatSignificant(peak * share, DIGITS)}${thinSpace}TFLOP/s`,
        seconds: `${formatCount(hours(flops) * secondsPerHour)}${thinSpace}s`,
      },
      slips: {
        'forgotten-backward': hours(forwardOnly),
        'utilisation-left-out': hours(flops, 1),
        // Multiplied where one divides: the job seems to run faster than the peak allows.
        'inverted-ratio': hours(flops, 1) * share,
        'one-epoch': hours(flops / epochs),
      },
    };
  },
});
