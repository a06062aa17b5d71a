import { largestBatch, trainingMemory } from '../../../../estimation/index.ts';
import { bytesPerGibibyte, formatBytes } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, optimizer, precision } from '../shown.ts';
import { networkFields, stateNumbers, termTexts } from './memory-job.ts';

const GIGA = 1e9;

/** The largest batch that fits on a card, by the lesson's sum. A card of 11 GB has 11 GiB. */
export const largestBatchRecipe = defineRecipe({
  name: 'largest-batch',
  dimension: 'count',
  fields: { ...networkFields, optimizer, precision, card: amount('GB') },
  work({ parameters, values, optimizer, precision, card }) {
    const capacity = card * bytesPerGibibyte;
    const input = {
      trainableParameters: parameters,
      activationsPerSample: values,
      optimizerStatePerParameter: stateNumbers({ optimizer }),
      precision,
    };
    const j = input.optimizerStatePerParameter;
    const batch = (change: object, bytes = capacity) =>
      largestBatch({ ...input, ...change }, bytes);
    const answer = batch({});
    const one = { parameters, values, batchSize: 1, optimizer, precision };
    const single = trainingMemory({ ...input, batchSize: 1, overheadFraction: 0 });
    const fixed = single.totalBytes - single.activationBytes;
    const overhead = trainingMemory({ ...input, batchSize: 1 }).overheadBytes;
    const usable = capacity / (1 + overhead / single.totalBytes);
    return {
      answer,
      shown: {
        ...termTexts(one),
        capacity: formatBytes(capacity),
        fixed: formatBytes(fixed),
        usable: formatBytes(usable),
        left: formatBytes(usable - fixed),
      },
      slips: {
        'forgotten-overhead': batch({ overheadFraction: 0 }),
        // The gradients are one number for each parameter, like one number of the state.
        'forgotten-gradients': batch({ optimizerStatePerParameter: j - 1 }),
        'forgotten-optimizer-state': batch({ optimizerStatePerParameter: 0 }),
        'only-activations': batch({ trainableParameters: 0 }),
        'rounded-up': answer + 1,
        'factor-1024': batch({}, card * GIGA),
      },
    };
  },
});
