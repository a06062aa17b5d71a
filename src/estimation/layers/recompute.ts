import { networkInput } from './graph.ts';
import type { PlacedLayer } from './placed-layers.ts';
import { sizeOf } from './shape.ts';

/**
 * Numbers kept with full recomputation: the network is cut into segments, only what crosses a cut is
 * kept, and one segment at a time is computed again (Chen et al. 2016, arXiv:1604.06174). A cut is
 * possible where one tensor alone leads on, so a residual block stays whole. Segments are filled up
 * to a limit; of all limits the best is taken.
 */
export function keptWithRecomputation(
  layers: readonly PlacedLayer[],
  activations: readonly number[],
): number {
  const blocks = blocksOf(layers, activations);
  const total = activations.reduce((sum, one) => sum + one, 0);
  let best = total;
  for (let segments = 2; segments <= blocks.length; segments += 1) {
    best = Math.min(best, keptBelow(total / segments, blocks));
  }
  return best;
}

interface Block {
  readonly activations: number;
  /** Numbers that cross the cut before it. */
  readonly crossing: number;
}

function blocksOf(layers: readonly PlacedLayer[], activations: readonly number[]): Block[] {
  const earliest = earliestSources(layers);
  const blocks: { activations: number; crossing: number }[] = [];
  layers.forEach(({ input }, index) => {
    const kept = activations[index] ?? 0;
    const block = blocks.at(-1);
    if (block && (earliest[index] ?? 0) < index - 1) block.activations += kept;
    else blocks.push({ activations: kept, crossing: index === 0 ? 0 : sizeOf(input) });
  });
  return blocks;
}

/** For each layer, the first layer whose output it or a layer after it still needs. */
function earliestSources(layers: readonly PlacedLayer[]): number[] {
  const earliest: number[] = [];
  let first = Infinity;
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const sources = layers[index]?.sources ?? [];
    // The network's input stays in memory anyway.
    first = Math.min(first, ...sources.filter((source) => source !== networkInput));
    earliest[index] = first;
  }
  return earliest;
}

function keptBelow(limit: number, blocks: readonly Block[]): number {
  let [crossings, segment, largest] = [0, 0, 0];
  for (const { activations, crossing } of blocks) {
    if (segment > 0 && segment + activations > limit) {
      crossings += crossing;
      segment = 0;
    }
    segment += activations;
    largest = Math.max(largest, segment);
  }
  return crossings + largest;
}
