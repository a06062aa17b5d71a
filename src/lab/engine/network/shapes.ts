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

export const bodyChannels = 128;
/** The body ends in a grid of 6 × 6 cells. */
export const gridSide = 6;

/** Units of the classifier's hidden layer. */
export const classifierUnits = 512;

/** Filters of the box head's hidden convolution. */
export const headFilters = 32;
/** For each cell: how much it counts, the centre's offset in x and y, the width, the height. */
export const boxMaps = 5;

/** What feeds layer `index` of the body: the side of its input and the channels. */
export function bodyInput(index: number): { readonly side: number; readonly channels: number } {
  const below = bodyShape.slice(0, index);
  return {
    side: below.reduce((side, { stride }) => side / stride, sceneSide),
    channels: below.at(-1)?.filters ?? sceneChannels,
  };
}

/** The lowest body layer among the open blocks: below it nothing changes. All layers: only the head. */
export function lowestOpenLayer(blocks: readonly string[]): number {
  const lowest = bodyShape.findIndex(({ name }) => blocks.includes(name));
  return lowest === -1 ? bodyShape.length : lowest;
}

/** Values of one scene as body layer `index` takes it. */
export function inputValues(index: number): number {
  const { side, channels } = bodyInput(index);
  return side * side * channels;
}
