import { trainingMemory } from '../../../../estimation/index.ts';
import { formatBytes } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { count } from '../shown.ts';
import { inputOf, networkFields, termTexts } from './memory-job.ts';

const prefixed = (prefix: string, texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}-${name}`, text]));

/** What changes when Adam in 16 bits takes the place of SGD in 32: the saving, 20 % included. */
export const precisionSwapRecipe = defineRecipe({
  name: 'precision-swap',
  dimension: 'bytes',
  fields: { ...networkFields, batchSize: count },
  work(job) {
    const [before, after] = [
      { ...job, optimizer: 'sgd', precision: 'fp32' },
      { ...job, optimizer: 'adam', precision: 'fp16' },
    ] as const;
    const total = (change: object = {}) =>
      trainingMemory({ ...inputOf(after), ...change }).totalBytes;
    const start = trainingMemory(inputOf(before));
    const answer = start.totalBytes - total();
    return {
      answer,
      shown: {
        ...prefixed('before', termTexts(before)),
        ...prefixed('after', termTexts(after)),
        half: formatBytes(start.activationBytes / 2),
      },
      slips: {
        'forgotten-overhead':
          start.totalBytes - start.overheadBytes - total({ overheadFraction: 0 }),
        'forgotten-optimizer-state': start.totalBytes - total({ optimizer: 'sgd' }),
        'half-the-state': start.totalBytes - total({ optimizer: 'momentum' }),
        'sum-for-difference': total(),
      },
    };
  },
});
