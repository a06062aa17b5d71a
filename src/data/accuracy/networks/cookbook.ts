import { network, type NetworkOutput } from '../../../estimation/index.ts';
import { gpt } from '../../../estimation/networks/gpt.ts';
import type { Vector } from '../vector.ts';
import { number } from '../vector.ts';

/** What the cookbook's scripts assume where an example says nothing. */
const vocabulary = 51_200;

/** A GPT of the sizes of an example of the EleutherAI cookbook, output layer of its own. */
export function cookbookNetwork(vector: Vector): NetworkOutput {
  const { hidden, layers } = { hidden: number(vector, 'hidden'), layers: number(vector, 'layers') };
  const positions = number(vector, 'seq');
  // The number of heads changes no count of parameters or operations.
  const heads = 'heads' in vector.inputs ? number(vector, 'heads') : 1;
  return network({
    input: [positions],
    layers: gpt({ layers, hidden, heads, vocabulary, positions, tied: false }),
  });
}

/**
 * Parameters as the memory script counts them: no offsets of linear layers (9 h for each layer), and
 * the two norms of a layer twice (4 h more).
 */
export function cookbookParameters(vector: Vector): number {
  const { parameters } = cookbookNetwork(vector);
  return parameters - 5 * number(vector, 'hidden') * number(vector, 'layers');
}
