import { bodyShape, sceneChannels, sceneSide } from '../../../data/runs/detector.ts';

export const bodyChannels = 128;
/** The body ends in a grid of 6 × 6 cells. */
export const gridSide = 6;

/** Units of the classifier's hidden layer. */
export const classifierUnits = 512;

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
