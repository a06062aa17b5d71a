import { initialBody, initialBoxHead } from '../../../../src/lab/engine/network/initial-weights.ts';
import type { NetworkParameters } from '../../../../src/lab/engine/network/parameters.ts';
import { randomStream } from '../../../../src/lab/engine/scenes/random.ts';

/** A detector with random weights and scales, and biases that keep every channel busy. */
export function sampleDetector(seed = 1): NetworkParameters {
  const random = randomStream(seed, 7);
  const parameters = { ...initialBody(seed), ...initialBoxHead(seed) };
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { shape, values }]) => {
      if (name.endsWith('.kernel')) return [name, { shape, values }];
      return [name, { shape, values: values.map((value) => value + 0.05 + 0.5 * random()) }];
    }),
  );
}

/** The same parameters with some channels of a layer switched off. */
export function withDead(
  parameters: NetworkParameters,
  layer: string,
  dead: readonly number[],
): NetworkParameters {
  const name = `${layer}.scale`;
  const scale = parameters[name];
  if (!scale) throw new Error(`There is no ${name}.`);
  const values = scale.values.map((value, index) => (dead.includes(index) ? 0 : value));
  return { ...parameters, [name]: { shape: scale.shape, values } };
}
