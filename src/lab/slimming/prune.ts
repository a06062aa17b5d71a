import {
  named,
  type NetworkParameters,
  type ParameterArray,
} from '../engine/network/parameters.ts';
import { prunableLayers } from './layers.ts';

/** Channels that stay, by layer: ascending, without repeats, at least one. */
export type KeptChannels = Readonly<Record<string, readonly number[]>>;

/** A request that cannot be carried out; the message says which layer, which value, what is allowed. */
export class PruneError extends Error {
  override name = 'PruneError';
}

/** The entries with these indices along one axis, in an array of its own. */
export function takeAlong(
  { shape, values }: ParameterArray,
  axis: number,
  indices: readonly number[],
): ParameterArray {
  const before = shape.slice(0, axis).reduce((product, side) => product * side, 1);
  const along = shape[axis] as number;
  const after = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const taken = new Float32Array(before * indices.length * after);
  let place = 0;
  for (let block = 0; block < before; block += 1) {
    for (const index of indices) {
      const from = (block * along + index) * after;
      taken.set(values.subarray(from, from + after), place);
      place += after;
    }
  }
  return { shape: shape.with(axis, indices.length), values: taken };
}

function check(layer: string, kept: readonly number[], channels: number): void {
  const allowed = `allowed: ascending whole numbers from 0 to ${channels - 1}, at least one`;
  if (kept.length === 0) throw new PruneError(`${layer}: no channel would be left; ${allowed}.`);
  kept.forEach((channel, place) => {
    const previous = place === 0 ? -1 : (kept[place - 1] as number);
    if (!Number.isInteger(channel) || channel <= previous || channel >= channels) {
      throw new PruneError(`${layer}: got channel ${channel} at place ${place}; ${allowed}.`);
    }
  });
}

/**
 * A physically smaller network: the channels that are not kept are cut out of their own layer
 * (kernel outputs, bias, scale) and out of the kernel that reads them. Layers that are not named
 * keep all of their channels. The given parameters stay as they are.
 * @throws PruneError
 */
export function prune(parameters: NetworkParameters, kept: KeptChannels): NetworkParameters {
  const smaller: Record<string, ParameterArray> = { ...parameters };
  for (const { name, readBy } of prunableLayers) {
    const channels = kept[name];
    if (!channels) continue;
    const bias = `${name}.bias`;
    check(name, channels, named(parameters, bias).values.length);
    for (const own of [`${name}.kernel`, bias, `${name}.scale`]) {
      const array = named(smaller, own);
      smaller[own] = takeAlong(array, array.shape.length - 1, channels);
    }
    smaller[readBy] = takeAlong(named(smaller, readBy), 2, channels);
  }
  return smaller;
}
