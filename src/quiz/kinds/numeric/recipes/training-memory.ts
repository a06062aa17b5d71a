import { trainingMemory } from '../../../../estimation/index.ts';
import { defineRecipe } from '../recipe.ts';
import { inputOf, jobFields, termTexts } from './memory-job.ts';

/** The whole memory of one training job by the lesson's sum, 20 % included. */
export const trainingMemoryRecipe = defineRecipe({
  name: 'training-memory',
  dimension: 'bytes',
  fields: jobFields,
  work(job) {
    const input = inputOf(job);
    const memory = trainingMemory(input);
    const share = memory.totalBytes / (memory.totalBytes - memory.overheadBytes);
    const without = (bytes: number) => memory.totalBytes - share * bytes;
    return {
      answer: memory.totalBytes,
      shown: termTexts(job),
      slips: {
        'forgotten-gradients': without(memory.gradientBytes),
        'forgotten-optimizer-state': without(memory.optimizerStateBytes),
        'forgotten-overhead': trainingMemory({ ...input, overheadFraction: 0 }).totalBytes,
        'batch-left-out': trainingMemory({ ...input, batchSize: 1 }).totalBytes,
      },
    };
  },
});
