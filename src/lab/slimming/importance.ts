import { named, type NetworkParameters } from '../engine/network/parameters.ts';
import { prunableLayers } from './layers.ts';

/** One output channel of one layer. */
export interface Channel {
  readonly layer: string;
  readonly index: number;
  /** How much the channel matters: larger matters more, 0 means that it is dead. */
  readonly importance: number;
}

/**
 * `scale`: the channel's scale, which L1 drives to zero (Liu et al. 2017, arXiv:1708.06519).
 * `magnitude`: the scale times the L1 norm of the channel's kernel, for a network that was not
 * trained with L1 (Li et al. 2017, arXiv:1608.08710), relative to the mean of its layer: a kernel
 * that reads more channels has a larger norm, and says no more for that.
 */
export type Criterion = 'scale' | 'magnitude';

function kernelNorms(values: Float32Array, channels: number): Float64Array {
  const norms = new Float64Array(channels);
  values.forEach((value, index) => {
    norms[index % channels] = (norms[index % channels] as number) + Math.abs(value);
  });
  return norms;
}

/**
 * The criterion that suits the network: L1 makes the scales comparable and leaves dead channels
 * behind; without any, a small scale may be made up for by a large kernel.
 */
const criterionFor = (parameters: NetworkParameters): Criterion =>
  prunableLayers.some(({ name }) => named(parameters, `${name}.scale`).values.includes(0))
    ? 'scale'
    : 'magnitude';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every channel that could go, layer by layer from the picture to the box. */
export function channelsOf(
  parameters: NetworkParameters,
  criterion: Criterion = criterionFor(parameters),
): Channel[] {
  return prunableLayers.flatMap(({ name }) => {
    const scales = named(parameters, `${name}.scale`).values;
    const norms =
      criterion === 'magnitude'
        ? kernelNorms(named(parameters, `${name}.kernel`).values, scales.length)
        : undefined;
    const values = Array.from(scales, (scale, index) => Math.abs(scale) * (norms?.[index] ?? 1));
    const unit = norms ? mean(values) : 1;
    return values.map((value, index) => ({
      layer: name,
      index,
      importance: unit === 0 ? 0 : value / unit,
    }));
  });
}
