import { trainingMemory } from '../../../../estimation/index.ts';
import { formatBytes } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { count, precision } from '../shown.ts';
import { inputOf, networkFields, termTexts } from './memory-job.ts';

/** How much more memory Adam takes than plain SGD, all else equal, 20 % included. */
export const optimizerSwapRecipe = defineRecipe({
  name: 'optimizer-swap',
  dimension: 'bytes',
  fields: { ...networkFields, batchSize: count, precision },
  work(job) {
    const adam = { ...job, optimizer: 'adam' } as const;
    const input = inputOf(adam);
    const sgd = trainingMemory({ ...input, optimizer: 'sgd' });
    const more = (change: object) =>
      trainingMemory({ ...input, ...change }).totalBytes - sgd.totalBytes;
    const answer = more({});
    return {
      answer,
      shown: { ...termTexts(adam), sgdTotal: formatBytes(sgd.totalBytes) },
      slips: {
        'forgotten-overhead': trainingMemory({ ...input, overheadFraction: 0 }).optimizerStateBytes,
        'half-the-state': more({ optimizer: 'momentum' }),
        'sum-for-difference': trainingMemory(input).totalBytes,
      },
    };
  },
});
