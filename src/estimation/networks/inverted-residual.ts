import type { Layer } from '../layers/layer-fields.ts';
import type { ActivationName, Squeeze } from './blocks.ts';
import { activation, convNorm, depthwiseNorm, named, squeezeExcite } from './blocks.ts';

export interface InvertedResidual {
  readonly name: string;
  /** Layer above. */
  readonly before: string;
  readonly channels: number;
  readonly expanded: number;
  readonly filters: number;
  readonly kernel: number;
  readonly stride: number;
  readonly function: ActivationName;
  readonly squeeze?: Squeeze;
}

/**
 * Wide in the middle, narrow at both ends: expand, convolve each channel alone, project. The block
 * adds its input where the shapes agree. The last layer is called `name`.
 */
export function invertedResidual(block: InvertedResidual): Layer[] {
  const { name, before, channels, expanded, filters, kernel, stride, squeeze } = block;
  const act = activation(block.function);
  const gated = `${name}.gated`;
  const layers = [
    ...(expanded === channels ? [] : [...convNorm(expanded, 1), act]),
    ...named(gated, [...depthwiseNorm(kernel, stride), act]),
    ...(squeeze ? squeezeExcite(gated, expanded, squeeze) : []),
    ...convNorm(filters, 1),
  ];
  const adds = stride === 1 && channels === filters;
  return named(name, adds ? [...layers, { type: 'add', with: before }] : layers);
}
