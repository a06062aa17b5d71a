import {
  named,
  type NetworkParameters,
  type ParameterArray,
} from '../engine/network/parameters.ts';
import { prunableLayers } from './layers.ts';

/** The scales of all channels, layer by layer from the picture to the box. */
export const scalesOf = (parameters: NetworkParameters): number[][] =>
  prunableLayers.map(({ name }) => [...named(parameters, `${name}.scale`).values]);

function turn(array: ParameterArray, negative: readonly boolean[]): ParameterArray {
  const values = array.values.map((value, index) =>
    negative[index % negative.length] ? -value : value,
  );
  return { shape: array.shape, values };
}

/**
 * The same network with scales that are not negative: the sign goes into kernel and bias, so no
 * output changes. L1 takes scales down to zero and would take a negative one up.
 */
export function withPositiveScales(parameters: NetworkParameters): NetworkParameters {
  const changed: Record<string, ParameterArray> = { ...parameters };
  for (const { name } of prunableLayers) {
    const negative = [...named(parameters, `${name}.scale`).values].map((value) => value < 0);
    if (!negative.includes(true)) continue;
    for (const part of ['kernel', 'bias', 'scale']) {
      changed[`${name}.${part}`] = turn(named(parameters, `${name}.${part}`), negative);
    }
  }
  return changed;
}
