import { sceneChannels, sceneSide } from '../../../estimation/networks/detector.ts';
import type { Box } from '../../engine/scenes/mask.ts';

const bytesPerRow = sceneSide * sceneChannels;

/** Turns every row of pixels round: left becomes right. */
export function mirrorPixels(pixels: Uint8Array): Uint8Array {
  const mirrored = new Uint8Array(pixels.length);
  for (let row = 0; row < pixels.length; row += bytesPerRow) {
    for (let column = 0; column < bytesPerRow; column += sceneChannels) {
      const to = row + bytesPerRow - sceneChannels - column;
      mirrored.set(pixels.subarray(row + column, row + column + sceneChannels), to);
    }
  }
  return mirrored;
}

/** Edges are fractions of the side, rounded to float32 first, as they are kept. */
export const mirrorBox = ([left, top, right, bottom]: Box): Box => [
  1 - Math.fround(right),
  top,
  1 - Math.fround(left),
  bottom,
];
