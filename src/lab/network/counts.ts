import { type Layer, network } from '../../estimation/index.ts';
import { type Block, blocks } from '../protocol/choices.ts';
import { bodyShape, boxMaps, headFilters, kernelSide, sceneChannels, sceneSide } from './shapes.ts';

export interface BlockCounts {
  readonly block: Block;
  readonly parameters: number;
  /** Multiply-accumulate operations of one sample, forward only. */
  readonly macs: number;
  /** Values that the block's layers put out for one sample, ReLU in place. */
  readonly activations: number;
}

const convolutionLayer = (filters: number, stride: number, kernel = kernelSide): Layer => ({
  type: 'conv',
  filters,
  kernel,
  stride,
  // Of an even side, stride 2 and "same" give half; so does one row of zeros on both sides.
  padding: (kernel - 1) / 2,
});

const layers: readonly (readonly [Block, Layer])[] = [
  ...bodyShape.map(
    ({ name, filters, stride }) => [name, convolutionLayer(filters, stride)] as const,
  ),
  ['head', convolutionLayer(headFilters, 1)],
  ['head', convolutionLayer(boxMaps, 1, 1)],
];

/** A scale for each channel of every layer with ReLU, which the general layers do not know. */
const scalesOf: Readonly<Record<Block, number>> = {
  ...(Object.fromEntries(bodyShape.map(({ name, filters }) => [name, filters])) as Record<
    (typeof bodyShape)[number]['name'],
    number
  >),
  head: headFilters,
};

/** Counts of the detector, block by block from the picture to the box. */
export function detectorCounts(): BlockCounts[] {
  const { layers: rows } = network({
    input: [sceneChannels, sceneSide, sceneSide],
    layers: layers.map(([, layer]) => layer),
  });
  return blocks.map((block) => {
    const own = rows.filter((_, index) => layers[index]?.[0] === block);
    const sum = (key: 'parameters' | 'macs' | 'activations'): number =>
      own.reduce((total, row) => total + row[key], 0);
    return {
      block,
      parameters: sum('parameters') + scalesOf[block],
      macs: sum('macs'),
      activations: sum('activations'),
    };
  });
}
