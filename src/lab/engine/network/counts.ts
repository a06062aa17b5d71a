import { type Layer, network } from '../../../estimation/index.ts';
import { type Block, blocks } from '../../protocol/choices.ts';
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

/** Output channels of the layers with ReLU: those of the body from the picture upwards, the head's. */
export type Filters = readonly number[];

/** Those of the network as it was made. */
export const fullFilters: Filters = [...bodyShape.map(({ filters }) => filters), headFilters];

function layersOf(filters: Filters): (readonly [Block, Layer])[] {
  const own = (index: number): number => filters[index] ?? 0;
  return [
    ...bodyShape.map(
      ({ name, stride }, index) => [name, convolutionLayer(own(index), stride)] as const,
    ),
    ['head', convolutionLayer(own(bodyShape.length), 1)],
    ['head', convolutionLayer(boxMaps, 1, 1)],
  ];
}

/** Counts of the detector, block by block from the picture to the box. */
export function detectorCounts(filters: Filters = fullFilters): BlockCounts[] {
  const layers = layersOf(filters);
  const { layers: rows } = network({
    input: [sceneChannels, sceneSide, sceneSide],
    layers: layers.map(([, layer]) => layer),
  });
  return blocks.map((block, place) => {
    const own = rows.filter((_, index) => layers[index]?.[0] === block);
    const sum = (key: 'parameters' | 'macs' | 'activations'): number =>
      own.reduce((total, row) => total + row[key], 0);
    return {
      block,
      // A scale for each channel with ReLU, which the general layers do not know.
      parameters: sum('parameters') + (filters[place] ?? 0),
      macs: sum('macs'),
      activations: sum('activations'),
    };
  });
}
