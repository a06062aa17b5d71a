import type { Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Block } from '../../protocol/choices.ts';
import { bodyForward } from './body.ts';
import { boxHeadForward } from './box-head.ts';
import { initialBody, initialBoxHead } from './initial-weights.ts';
import { type NetworkParameters, startingWith, type Weights } from './parameters.ts';

/**
 * The detector from body layer `from` upwards; `input` is what that layer takes.
 * @returns The maps of its grid of cells, [samples, cells, 5]: see src/lab/engine/boxes/cells.ts.
 */
export const detectorForward = (input: Tensor4D, weights: Weights, from = 0): Tensor3D =>
  boxHeadForward(bodyForward(input, weights, from), weights);

/** Last year's body under a new box head, whose start follows from the seed. */
export const transferred = (classifier: NetworkParameters, seed: number): NetworkParameters => ({
  ...startingWith(classifier, 'body.'),
  ...initialBoxHead(seed),
});

/** All weights at random; the head starts as in a transferred network of the same seed. */
export const fromScratch = (seed: number): NetworkParameters => ({
  ...initialBody(seed),
  ...initialBoxHead(seed),
});

const prefixOf = (block: Block): string => (block === 'head' ? 'head.' : `body.${block}.`);

/** Names of the parameters of these blocks, in the network's order. */
export const namesIn = (parameters: Weights | NetworkParameters, blocks: readonly Block[]) =>
  Object.keys(parameters).filter((name) =>
    blocks.some((block) => name.startsWith(prefixOf(block))),
  );
