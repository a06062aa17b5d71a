/**
 * The detector of the lab as a layer table: an over-sized body of four convolutions and a box head,
 * at any width. The lab trains it; the verdict counts what a leaner one would cost.
 */
import { type Layer, network } from '../../estimation/index.ts';

/** Side of a scene in pixels; a scene has three channels, red, green and blue. */
export const sceneSide = 48;
export const sceneChannels = 3;

export interface ConvolutionShape {
  readonly name: 'conv1' | 'conv2' | 'conv3' | 'conv4';
  readonly filters: number;
  readonly stride: 1 | 2;
}

/** Side of every convolution kernel of the body; the padding is "same". */
export const kernelSide = 3;

/** The over-sized body of last year's classifier, from the picture upwards. */
export const bodyShape: readonly ConvolutionShape[] = [
  { name: 'conv1', filters: 32, stride: 2 },
  { name: 'conv2', filters: 64, stride: 2 },
  { name: 'conv3', filters: 128, stride: 2 },
  { name: 'conv4', filters: 128, stride: 1 },
];

/** Filters of the box head's hidden convolution. */
export const headFilters = 32;
/** For each cell: how much it counts, the centre's offset in x and y, the width, the height. */
export const boxMaps = 5;

/** The parts that open one by one, from the picture to the box. */
const blocks = [...bodyShape.map(({ name }) => name), 'head'] as const;

export interface BlockCounts {
  readonly block: (typeof blocks)[number];
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

function layersOf(filters: Filters): (readonly [BlockCounts['block'], Layer])[] {
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

/** A detector's costs as a whole: those of its blocks together. */
export type DetectorCosts = Readonly<Omit<BlockCounts, 'block'>>;

/** What a detector with so many channels in each layer costs, by the layer table. */
export function detectorCosts(filters: Filters): DetectorCosts {
  const rows = detectorCounts(filters);
  const sum = (key: keyof DetectorCosts): number =>
    rows.reduce((total, row) => total + row[key], 0);
  return { parameters: sum('parameters'), macs: sum('macs'), activations: sum('activations') };
}
