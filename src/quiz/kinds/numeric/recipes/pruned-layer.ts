import { network, parameterMemory } from '../../../../estimation/index.ts';
import { formatBytes, formatCount, formatSignificant } from '../../../../units/index.ts';
import { defineRecipe } from '../recipe.ts';
import { amount, count } from '../shown.ts';

const PERCENT = 100;
const SIDE = 8;
const KERNEL = 3;

/** Parameters of one 3x3 convolution without bias. */
function parametersOf(channelsIn: number, filters: number): number {
  return network({
    input: [channelsIn, SIDE, SIDE],
    layers: [{ type: 'conv', filters, kernel: KERNEL, padding: 1, bias: false }],
  }).parameters;
}

/** Bytes of one convolution, after the layers before and in it have been pruned alike. */
export const prunedLayerRecipe = defineRecipe({
  name: 'pruned-layer',
  dimension: 'bytes',
  fields: { channelsIn: count, channelsOut: count, keep: amount('%') },
  work({ channelsIn, channelsOut, keep }) {
    const bytesOf = (parameters: number) =>
      parameterMemory({ parameters, precision: 'fp32' }).bytes;
    const kept = (channels: number, share = keep) => Math.round((channels * share) / PERCENT);
    const before = parametersOf(channelsIn, channelsOut);
    const after = parametersOf(kept(channelsIn), kept(channelsOut));
    const removed = PERCENT - keep;
    return {
      answer: bytesOf(after),
      shown: {
        before: formatCount(before),
        beforeBytes: formatBytes(bytesOf(before)),
        keptIn: formatCount(kept(channelsIn)),
        keptOut: formatCount(kept(channelsOut)),
        after: formatCount(after),
        share: formatSignificant((PERCENT * after) / before),
      },
      slips: {
        'linear-for-square': bytesOf(parametersOf(channelsIn, kept(channelsOut))),
        'removed-for-kept': bytesOf(
          parametersOf(kept(channelsIn, removed), kept(channelsOut, removed)),
        ),
        'kernel-left-out': bytesOf(after) / KERNEL ** 2,
      },
    };
  },
});
